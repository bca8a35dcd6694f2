export const id = 4;
export const ids = [4];
export const modules = {

/***/ 6004:
/***/ ((module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _adapters_system_clock__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9180);
/* harmony import */ var _sandbox_greeting__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2732);
/* harmony import */ var _sandbox_options__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4169);
/* harmony import */ var _world_http_serve__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5790);
/* harmony import */ var _world_world__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(525);





process.exitCode = await sandbox(process.argv.slice(2));
/** Answers the exit code, when the sandbox was interrupted or could not begin. */
async function sandbox(args) {
    const read = (0,_sandbox_options__WEBPACK_IMPORTED_MODULE_1__/* .readOptions */ .T)(args);
    switch (read.kind) {
        case 'help':
            console.log(_sandbox_options__WEBPACK_IMPORTED_MODULE_1__/* .USAGE */ .u);
            return 0;
        case 'mistake':
            console.error(read.message);
            return 1;
        case 'serve':
            return run(read.options);
    }
}
async function run({ port, region, isFast, isLogged }) {
    const interrupted = new Promise((resolve) => {
        process.once('SIGINT', resolve);
        process.once('SIGTERM', resolve);
    });
    const world = (0,_world_world__WEBPACK_IMPORTED_MODULE_3__/* .makeLiveWorld */ .L)(_adapters_system_clock__WEBPACK_IMPORTED_MODULE_0__/* .systemClock */ .m, { region, totalRate: true, unpaced: isFast ? ['CreateDeployment'] : [] });
    // GitHub has nothing without a first commit: deployments and files are of a commit or a branch.
    world.github.commit('1'.padStart(40, '0'), {}, 'main');
    const served = await begin(() => (0,_world_http_serve__WEBPACK_IMPORTED_MODULE_2__/* .serve */ .w)(world, { port, ...(isLogged && { onAnswer: log }) }));
    if (served === undefined) {
        console.error(`sandbox: port ${port} of 127.0.0.1 cannot be listened on: another program has it, or it may not be had. Choose another one with --port, or any free one with --port 0.`);
        return 1;
    }
    console.log((0,_sandbox_greeting__WEBPACK_IMPORTED_MODULE_4__/* .greeting */ .O)(served.url, world.region, world.account));
    await interrupted;
    await served.close();
    return 0;
}
/** `undefined`: the port cannot be had. */
async function begin(start) {
    try {
        return await start();
    }
    catch (error) {
        const code = error instanceof Error && 'code' in error ? error.code : undefined;
        if (code === 'EADDRINUSE' || code === 'EACCES')
            return undefined;
        throw error;
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
const DEFAULTS = { port: 4580, region: 'eu-west-1', isFast: false, isLogged: false };
const USAGE = `npm run sandbox -- [--port 4580] [--region eu-west-1] [--fast] [--log]

  --port    where to listen on 127.0.0.1; 0 is any free port
  --region  the region that the ARNs of the account are in
  --fast    accept CreateDeployment without AWS's pacing of one in 5 s
  --log     print a line for each request`;
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
]);


/***/ })

};
