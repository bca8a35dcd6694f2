export const id = 4;
export const ids = [4];
export const modules = {

/***/ 6004:
/***/ ((module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _adapters_system_clock__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9180);
/* harmony import */ var _sandbox_could_not_start__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6835);
/* harmony import */ var _sandbox_function_files__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7937);
/* harmony import */ var _sandbox_greeting__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2732);
/* harmony import */ var _sandbox_options__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4169);
/* harmony import */ var _world_http_serve__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5790);
/* harmony import */ var _world_world__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(51);







process.exitCode = await sandbox(process.argv.slice(2));
/** Answers the exit code, when the sandbox was interrupted or could not begin. */
async function sandbox(args) {
    const read = (0,_sandbox_options__WEBPACK_IMPORTED_MODULE_2__/* .readOptions */ .T)(args);
    switch (read.kind) {
        case 'help':
            console.log(_sandbox_options__WEBPACK_IMPORTED_MODULE_2__/* .USAGE */ .u);
            return 0;
        case 'mistake':
            console.error(read.message);
            return 1;
        case 'serve':
            return run(read.options);
    }
}
async function run(options) {
    const interrupted = new Promise((resolve) => {
        process.once('SIGINT', resolve);
        process.once('SIGTERM', resolve);
    });
    try {
        const world = await sandboxWorld(options);
        const served = await begin(world, options);
        console.log((0,_sandbox_greeting__WEBPACK_IMPORTED_MODULE_5__/* .greeting */ .O)(served.url, world.region, world.account));
        await interrupted;
        await served.close();
        return 0;
    }
    catch (error) {
        if (!(error instanceof _sandbox_could_not_start__WEBPACK_IMPORTED_MODULE_6__/* .CouldNotStart */ .R))
            throw error;
        console.error(`sandbox: ${error.message}.`);
        return 1;
    }
}
async function sandboxWorld({ region, functions, isFast }) {
    const world = (0,_world_world__WEBPACK_IMPORTED_MODULE_4__/* .makeLiveWorld */ .L)(_adapters_system_clock__WEBPACK_IMPORTED_MODULE_0__/* .systemClock */ .m, { region, totalRate: true, unpaced: isFast ? ['CreateDeployment'] : [] });
    world.github.commit('1'.padStart(40, '0'), {}, 'main');
    world.github.permissions.contents = 'write';
    world.github.oblige();
    if (functions === undefined)
        return world;
    for (const [name, handler] of await (0,_sandbox_function_files__WEBPACK_IMPORTED_MODULE_1__/* .functionsIn */ .v)(functions))
        world.functions.set(name, handler);
    return world;
}
async function begin(world, { port, isLogged }) {
    try {
        return await (0,_world_http_serve__WEBPACK_IMPORTED_MODULE_3__/* .serve */ .w)(world, { port, ...(isLogged && { onAnswer: log }) });
    }
    catch (cause) {
        const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
        if (code !== 'EADDRINUSE' && code !== 'EACCES')
            throw cause;
        const why = code === 'EACCES' ? 'this user may not have it' : 'another program has it';
        throw new _sandbox_could_not_start__WEBPACK_IMPORTED_MODULE_6__/* .CouldNotStart */ .R(`port ${port} of 127.0.0.1 cannot be listened on: ${why}. Choose another one with --port, or any free one with --port 0`, { cause });
    }
}
function log({ method, path, status }) {
    console.log(`${method} ${path} ${status ?? 'lost'}`);
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 2732:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ greeting)
/* harmony export */ });
/** What the sandbox says when it serves at `url`; the first line is for programs that wait for it. */
const greeting = (url, region, account) => `ready ${url}

An API Gateway, CloudWatch, STS and EventBridge Scheduler of account ${account} in ${region}, empty, and one GitHub repository.
Any credentials will do. For the AWS CLI, any SDK and the action:

  export AWS_ENDPOINT_URL=${url} AWS_REGION=${region} AWS_ACCESS_KEY_ID=test AWS_SECRET_ACCESS_KEY=test
  export GITHUB_API_URL=${url}/github

GitHub knows every commit and every pull request, with the files of main, once it has some:

  curl -X PUT ${url}/github/repos/octo/orders/contents/stages.yml -d "{\\"content\\":\\"$(base64 < stages.yml | tr -d '\\n')\\"}"

Make an API from a definition, deploy it and call it:

  aws apigateway import-rest-api --body fileb://openapi.json
  aws apigateway create-deployment --rest-api-id ID --stage-name dev
  curl ${url}/_aws/execute-api/ID/dev/

Everything is kept in memory and gone when this ends: Ctrl-C.
`;


/***/ }),

/***/ 4169:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ readOptions),
/* harmony export */   u: () => (/* binding */ USAGE)
/* harmony export */ });
const DEFAULTS = {
    port: 4580,
    region: 'eu-west-1',
    functions: undefined,
    isFast: false,
    isLogged: false,
};
const USAGE = `npm run sandbox -- [--port 4580] [--region eu-west-1] [--functions FOLDER] [--fast] [--log]

  --port       where to listen on 127.0.0.1; 0 is any free port
  --region     the region that the ARNs of the account are in
  --functions  Lambda functions: NAME.mjs, or NAME/ALIAS.mjs for one version or alias, each with an export \`handler\`
  --fast       accept CreateDeployment without AWS's pacing of one in 5 s
  --log        print a line for each request`;
function readOptions(args) {
    if (args.includes('--help'))
        return { kind: 'help' };
    let options = DEFAULTS;
    const left = [...args];
    for (let arg = left.shift(); arg !== undefined; arg = left.shift()) {
        const flag = FLAGS.get(arg);
        const read = flag ?? readSetting(arg, left);
        if (typeof read === 'string')
            return mistake(read);
        options = { ...options, ...read };
    }
    return { kind: 'serve', options };
}
/** `--port=80`, or `--port` with its value taken from `left`. A text tells what is wrong. */
function readSetting(arg, left) {
    const [name = '', inline] = arg.split('=', 2);
    const setting = SETTINGS.get(name);
    if (setting === undefined)
        return `there is no option ${arg}`;
    const value = inline ?? left.shift() ?? '';
    return setting.read(value) ?? `${name} takes ${setting.form}, got ${value === '' ? 'nothing' : value}`;
}
const mistake = (why) => ({ kind: 'mistake', message: `sandbox: ${why}.\n\n${USAGE}` });
const FLAGS = new Map([
    ['--fast', { isFast: true }],
    ['--log', { isLogged: true }],
]);
const SETTINGS = new Map([
    [
        '--port',
        {
            form: 'a number from 0 to 65535',
            read: (value) => (/^\d{1,5}$/.test(value) && Number(value) <= 65_535 ? { port: Number(value) } : undefined),
        },
    ],
    [
        '--region',
        {
            form: 'an AWS region such as eu-west-1',
            read: (region) => (/^[a-z]{2}(?:-[a-z]+)+-\d$/.test(region) ? { region } : undefined),
        },
    ],
    ['--functions', { form: 'a folder', read: (functions) => (functions === '' ? undefined : { functions }) }],
]);


/***/ })

};
