export const id = 4;
export const ids = [4];
export const modules = {

/***/ 6004:
/***/ ((module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _adapters_system_clock__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9180);
/* harmony import */ var _sandbox_could_not_start__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(6835);
/* harmony import */ var _sandbox_function_files__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7937);
/* harmony import */ var _sandbox_greeting__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2732);
/* harmony import */ var _sandbox_gone_npm__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1500);
/* harmony import */ var _sandbox_log_lines__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(8567);
/* harmony import */ var _sandbox_options__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4169);
/* harmony import */ var _world_http_serve__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6605);
/* harmony import */ var _world_world__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9853);










/** AWS has them wait for half a minute, which is no fun between two tries; no release makes or deletes an API. */
const NEVER_PACED = ['CreateRestApi', 'ImportRestApi', 'DeleteRestApi'];
process.exitCode = await sandbox(process.argv.slice(2));
/** Answers the exit code, when the sandbox was interrupted or could not begin. */
async function sandbox(args) {
    const read = (0,_sandbox_options__WEBPACK_IMPORTED_MODULE_3__/* .readOptions */ .T)(args);
    switch (read.kind) {
        case 'help':
            console.log(_sandbox_options__WEBPACK_IMPORTED_MODULE_3__/* .USAGE */ .u);
            return 0;
        case 'mistake':
            console.error(read.message);
            return 1;
        case 'serve':
            return run(read.options);
    }
}
async function run(options) {
    // From the start: who waits for the first line may end npm as soon as it is there.
    const gone = (0,_sandbox_gone_npm__WEBPACK_IMPORTED_MODULE_6__/* .goneNpm */ .z)(process);
    const interrupted = new Promise((resolve) => {
        process.once('SIGINT', resolve);
        process.once('SIGTERM', resolve);
    });
    // Who waited for its first line may have closed the pipe: it goes on serving.
    process.stdout.on('error', () => undefined);
    try {
        const world = await sandboxWorld(options);
        const served = await begin(world, options);
        console.log((0,_sandbox_greeting__WEBPACK_IMPORTED_MODULE_7__/* .greeting */ .O)(served.url, world.region, world.account));
        await Promise.race([interrupted, gone]);
        await served.close();
        return 0;
    }
    catch (error) {
        if (!(error instanceof _sandbox_could_not_start__WEBPACK_IMPORTED_MODULE_8__/* .CouldNotStart */ .R))
            throw error;
        console.error(`sandbox: ${error.message}.`);
        return 1;
    }
}
async function sandboxWorld({ region, functions, propagation, isFast }) {
    const unpaced = isFast ? [...NEVER_PACED, 'CreateDeployment'] : NEVER_PACED;
    // A page in a browser cannot guess the ids of a random world.
    const seed = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomInt)(2 ** 32);
    const world = (0,_world_world__WEBPACK_IMPORTED_MODULE_5__/* .makeLiveWorld */ .L)(_adapters_system_clock__WEBPACK_IMPORTED_MODULE_1__/* .systemClock */ .m, { region, seed, totalRate: true, propagation, unpaced, keptCalls: 1000 });
    world.github.commit('1'.padStart(40, '0'), {}, 'main');
    world.github.permissions.contents = 'write';
    world.github.oblige();
    if (functions === undefined)
        return world;
    const { functions: handlers, others } = await (0,_sandbox_function_files__WEBPACK_IMPORTED_MODULE_2__/* .functionsIn */ .v)(functions);
    for (const [name, handler] of handlers)
        world.functions.set(name, handler);
    for (const path of others)
        console.error(`sandbox: ${path} exports no handler, so it is no function.`);
    return world;
}
async function begin(world, { port, isLogged }) {
    try {
        if (isLogged)
            world.dataPlane.log.onLine((line) => console.log((0,_sandbox_log_lines__WEBPACK_IMPORTED_MODULE_9__/* .failureLine */ .P)(line)));
        const onAnswer = (exchange) => console.log((0,_sandbox_log_lines__WEBPACK_IMPORTED_MODULE_9__/* .answerLine */ .N)(exchange));
        return await (0,_world_http_serve__WEBPACK_IMPORTED_MODULE_4__/* .serve */ .w)(world, { port, onBug: console.error, ...(isLogged && { onAnswer }) });
    }
    catch (cause) {
        const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
        if (code !== 'EADDRINUSE' && code !== 'EACCES')
            throw cause;
        const why = code === 'EACCES' ? 'this user may not have it' : 'another program has it';
        throw new _sandbox_could_not_start__WEBPACK_IMPORTED_MODULE_8__/* .CouldNotStart */ .R(`port ${port} of 127.0.0.1 cannot be listened on: ${why}. Choose another one with --port, or any free one with --port 0`, { cause });
    }
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 1500:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ goneNpm)
/* harmony export */ });
/** How often to look, in ms. */
const EVERY = 500;
/**
 * Resolves when the `npm run` that started the process is gone: npm does not pass SIGTERM on, and the port would stay
 * taken. Never resolves when npm did not start it.
 */
function goneNpm(process) {
    const parent = process.ppid;
    return new Promise((resolve) => {
        if (process.env['npm_lifecycle_event'] === undefined)
            return;
        const timer = setInterval(() => {
            if (process.ppid === parent)
                return;
            clearInterval(timer);
            resolve();
        }, EVERY);
        timer.unref();
    });
}


/***/ }),

/***/ 2732:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ greeting)
/* harmony export */ });
/**
 * What the sandbox says when it serves at `url`; the first line is for programs that wait for it. The region has two names:
 * boto3 and the AWS CLI 1 read AWS_DEFAULT_REGION only.
 */
const greeting = (url, region, account) => `ready ${url}

An API Gateway, CloudWatch, STS and EventBridge Scheduler of account ${account} in ${region}, empty, and one GitHub repository.
Any credentials will do. For the AWS CLI, any SDK and the action:

  export AWS_ENDPOINT_URL=${url} AWS_REGION=${region} AWS_DEFAULT_REGION=${region}
  export AWS_ACCESS_KEY_ID=test AWS_SECRET_ACCESS_KEY=test
  export GITHUB_API_URL=${url}/github

Make an API (the example's answers when this was started with \`--functions examples/orders/functions\`), deploy it, call it:

  ID=$(aws apigateway import-rest-api --body fileb://examples/orders/openapi.yaml --query id --output text)
  aws apigateway create-deployment --rest-api-id $ID --stage-name dev --variables alias=v1
  curl ${url}/_aws/execute-api/$ID/dev/health

In stages.yml, so that the action's smoke tests find it:

  api: { id: ID, region: ${region}, url: '${url}/_aws/execute-api/ID/{stage}' }

GitHub knows every commit and every pull request, with the files of main, once it has some; to change one, send its sha along:

  curl -X PUT ${url}/github/repos/octo/orders/contents/stages.yml -d "{\\"content\\":\\"$(base64 < stages.yml | tr -d '\\n')\\"}"

Everything is kept in memory and gone when this ends: Ctrl-C.
`;


/***/ }),

/***/ 8567:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ answerLine),
/* harmony export */   P: () => (/* binding */ failureLine)
/* harmony export */ });
/** What was asked and how it was answered: `GET /restapis 200`. */
const answerLine = ({ method, path, status }) => printable(`${method} ${path} ${status ?? 'lost'}`);
/** Why a request failed inside API Gateway: `a1b2c3d4e5/dev request 0123456789abcdef: The endpoint took too long`. */
const failureLine = ({ api, stage, requestId, text }) => printable(`${api}/${stage} request ${requestId}: ${text}`);
const LONGEST = 2000;
/** One line that does nothing to a terminal: the texts are a caller's and a function's. */
const printable = (text) => text.slice(0, LONGEST).replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}]+/gu, '�');


/***/ }),

/***/ 4169:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ readOptions),
/* harmony export */   u: () => (/* binding */ USAGE)
/* harmony export */ });
/* harmony import */ var _domain_units__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3503);

const DEFAULTS = {
    port: 4580,
    region: 'eu-west-1',
    functions: undefined,
    propagation: (0,_domain_units__WEBPACK_IMPORTED_MODULE_0__/* .millis */ .ne)(0),
    isFast: false,
    isLogged: false,
};
const USAGE = `npm run sandbox -- [--port 4580] [--region eu-west-1] [--functions FOLDER] [--propagation 0] [--fast] [--log]

  --port         where to listen on 127.0.0.1; 0 is any free port
  --region       the region that the ARNs of the account are in
  --functions    Lambda functions: NAME.mjs, or NAME/ALIAS.mjs for one version or alias, each with an export \`handler\`
  --propagation  for so many seconds a new stage answers 403, as AWS's do
  --fast         accept CreateDeployment without AWS's pacing of one in 5 s
  --log          print a line for each request, and why one failed inside API Gateway`;
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
    [
        '--propagation',
        {
            form: 'seconds, 0 to 600',
            read: (value) => /^\d{1,3}$/.test(value) && Number(value) <= 600 ? { propagation: (0,_domain_units__WEBPACK_IMPORTED_MODULE_0__/* .seconds */ .YA)(Number(value)) } : undefined,
        },
    ],
    ['--functions', { form: 'a folder', read: (functions) => (functions === '' ? undefined : { functions }) }],
]);


/***/ })

};
