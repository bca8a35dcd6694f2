export const id = 20;
export const ids = [20];
export const modules = {

/***/ 9020:
/***/ ((module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _adapters_system_clock__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9180);
/* harmony import */ var _demo_story__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5412);





process.exitCode = await demo(process.argv);
/** `node dist/demo.js [EXAMPLE]`. Answers the exit status; ended by a signal, the one that a shell would give. */
async function demo([, program = '', folder]) {
    const checkout = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(program)), '..');
    const interruption = new AbortController();
    let interrupted;
    const interrupt = (signal) => {
        interrupted ??= 128 + node_os__WEBPACK_IMPORTED_MODULE_1__.constants.signals[signal];
        interruption.abort();
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
        process.once(signal, interrupt);
    // Nobody reads on, as with `| head`.
    process.stdout.once('error', () => interrupt('SIGPIPE'));
    try {
        return await (0,_demo_story__WEBPACK_IMPORTED_MODULE_4__/* .play */ .Z)({
            checkout,
            folder: folder ?? (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(checkout, 'examples', 'orders'),
            clock: _adapters_system_clock__WEBPACK_IMPORTED_MODULE_3__/* .systemClock */ .m,
            screen: { width: columns(), isColored: isColored(), print: console.log },
            signal: interruption.signal,
        });
    }
    catch (error) {
        if (interrupted === undefined)
            throw error;
        return interrupted;
    }
}
/** A log is as wide as the widest terminal that the demo fills. */
function columns() {
    const { isTTY, columns: wide } = process.stdout;
    return isTTY ? Math.min(Math.max(wide, 60), 100) : 100;
}
function isColored() {
    const { env, stdout } = process;
    return stdout.isTTY && (env['NO_COLOR'] ?? '') === '' && env['TERM'] !== 'dumb';
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 5412:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Z: () => (/* binding */ play)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/sandbox/could-not-start.ts
var could_not_start = __webpack_require__(6835);
// EXTERNAL MODULE: ./src/world/http/serve.ts + 19 modules
var serve = __webpack_require__(6605);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./src/demo/action.ts




/** The action of a checkout. `token` is what `github.token` is in its job. Throws `CouldNotStart`. */
async function readAction(checkout, token) {
    const path = (0,external_node_path_.join)(checkout, 'action.yml');
    const text = await (0,promises_.readFile)(path, 'utf8').catch((cause) => {
        throw new could_not_start/* CouldNotStart */.R(`${path} cannot be read: ${String(cause)}. It takes a whole checkout of the action`, {
            cause,
        });
    });
    const { inputs, runs } = (0,dist/* parse */.qg)(text);
    const variables = Object.entries(inputs).map(([name, { default: value = '' }]) => [
        `INPUT_${name.toUpperCase()}`,
        value.replace('${{ github.token }}', token),
    ]);
    return {
        main: (0,external_node_path_.join)(checkout, runs.main),
        post: (0,external_node_path_.join)(checkout, runs.post),
        inputs: Object.fromEntries(variables),
    };
}

;// CONCATENATED MODULE: ./src/demo/acts.ts
const PULL = 7;
const PREVIEW = `pr-${PULL}`;
const ends = (status, result) => [
    { what: 'the output result', wanted: result, got: ({ run }) => run.outputs['result'] ?? 'none' },
    { what: "the main step's exit status", wanted: String(status), got: ({ run }) => String(run.status) },
    { what: "the post step's exit status", wanted: '0', got: ({ run }) => String(run.postStatus) },
    { what: 'the job summary', wanted: 'written', got: ({ run }) => (run.summary === '' ? 'empty' : 'written') },
];
const serves = (stageName, version) => ({
    what: `the stage ${stageName}`,
    wanted: `on ${version}, without a canary`,
    got: ({ world, api: restApiId }) => {
        const stage = world.console.getStages({ restApiId }).item.find((one) => one.stageName === stageName);
        if (stage === undefined)
            return 'missing';
        const { variables: { alias = 'no version' } = {}, canarySettings } = stage;
        return `on ${alias}, ${canarySettings === undefined ? 'without' : 'with'} a canary`;
    },
});
const answered = (wanted) => ({
    what: 'who answered requests',
    wanted,
    got: ({ traffic }) => versionsIn(traffic, ({ answers }) => answers > 0),
});
const failed = (wanted) => ({
    what: 'whose answers were failures',
    wanted,
    got: ({ traffic }) => versionsIn(traffic, ({ failures }) => failures > 0),
});
function versionsIn(traffic, isWanted) {
    const versions = [...traffic].filter(([, count]) => isWanted(count)).map(([version]) => version);
    return versions.sort().join(' and ') || 'nobody';
}
const isCommented = {
    what: `the comments on pull request ${PULL}`,
    wanted: `one about ${PREVIEW}`,
    got: ({ world }) => {
        const abouts = world.github.commentsOf(PULL).map(({ body }) => (body.includes(`\`${PREVIEW}\``) ? PREVIEW : 'else'));
        return abouts.length === 1 ? `one about ${abouts.join('')}` : String(abouts.length);
    },
};
/** The demo, act by act. */
const ACTS = [
    {
        title: 'A push to main: there is no stage `prod` yet, so it is made',
        version: 'v1',
        event: 'push',
        isWatched: false,
        checks: [...ends(0, 'deployed'), serves('prod', 'v1')],
    },
    {
        title: 'A good version, v2: 5 → 25 → 50 → 100 % of live traffic, then promoted',
        version: 'v2',
        event: 'push',
        isWatched: true,
        checks: [...ends(0, 'promoted'), serves('prod', 'v2'), answered('v1 and v2'), failed('nobody')],
    },
    {
        title: 'A bad version, v3: its health is fine, its orders fail. The alarm tells',
        version: 'v3',
        event: 'push',
        isWatched: true,
        checks: [...ends(1, 'rolled-back'), serves('prod', 'v2'), answered('v2 and v3'), failed('v3')],
    },
    {
        title: 'A pull request: a stage of its own, and a comment',
        version: 'v2',
        event: 'pull_request',
        isWatched: false,
        checks: [...ends(0, 'deployed'), serves(PREVIEW, 'v2'), isCommented],
    },
];

;// CONCATENATED MODULE: ./src/demo/comment.ts
/** Markdown as a reader sees it, about: without marks that nobody sees, links by their text, tables in columns. */
function readable(markdown) {
    const lines = markdown
        .replace(/<!--[^]*?-->\n?/g, '')
        .replace(/\[([^\]]+)\]\([^)]*\)/g, '$1')
        .replace(/^#+ /gm, '')
        .replace(/\*\*|`/g, '')
        .split('\n');
    return lines.flatMap((line, index) => {
        if (!isRow(line))
            return [line];
        return isRow(lines[index - 1] ?? '') ? [] : tableOf(lines.slice(index));
    });
}
const isRow = (line) => line.startsWith('|');
/** The table that `lines` begin with. */
function tableOf(lines) {
    const end = lines.findIndex((line) => !isRow(line));
    const rows = lines
        .slice(0, end === -1 ? undefined : end)
        .filter((row) => !/^[|\s:-]+$/.test(row))
        .map((row) => row
        .split(/(?<!\\)\|/)
        .slice(1, -1)
        .map((cell) => cell.trim()));
    const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((cells) => cells[column]?.length ?? 0)));
    return rows.map((cells) => cells
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('   ')
        .trimEnd());
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
;// CONCATENATED MODULE: ./src/demo/job.ts



const REPOSITORY = 'octo/orders';
/** The region of the credentials. */
const REGION = 'eu-west-1';
/** A job on a runner of its own, whose AWS and GitHub are the world at `url`. Its folder lasts until `close`. */
class Job {
    #folder;
    #url;
    #steps = 0;
    constructor(folder, url) {
        this.#folder = folder;
        this.#url = url;
    }
    static async open(url, files) {
        const job = new Job(await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'api-gateway-stages-')), url);
        for (const place of ['workspace', 'temp', 'home'])
            await (0,promises_.mkdir)(job.#at(place));
        await job.put(files);
        return job;
    }
    /** Files at the top of the workspace. */
    async put(files) {
        for (const [name, text] of Object.entries(files))
            await (0,promises_.writeFile)((0,external_node_path_.join)(this.#at('workspace'), name), text);
    }
    /** The next step of workflow run `run`: `variables` are its inputs, and in a post step the state of the main one. */
    async step(run, event, variables) {
        this.#steps += 1;
        const folder = this.#at(`step-${this.#steps}`);
        await (0,promises_.mkdir)(folder);
        await (0,promises_.writeFile)(this.#at('event.json'), JSON.stringify(event.payload));
        const commands = Object.fromEntries(COMMANDS.map((name) => [name, (0,external_node_path_.join)(folder, name)]));
        for (const path of Object.values(commands))
            await (0,promises_.writeFile)(path, '');
        return {
            cwd: this.#at('workspace'),
            env: { ...this.#world(), ...this.#runner(), ...ofRun(run, event), ...commands, ...variables },
            left: async () => ({
                outputs: entriesIn(await (0,promises_.readFile)(commands.GITHUB_OUTPUT, 'utf8')),
                state: entriesIn(await (0,promises_.readFile)(commands.GITHUB_STATE, 'utf8')),
                summary: await (0,promises_.readFile)(commands.GITHUB_STEP_SUMMARY, 'utf8'),
            }),
        };
    }
    async close() {
        await (0,promises_.rm)(this.#folder, { recursive: true, force: true });
    }
    #world() {
        return {
            AWS_ENDPOINT_URL: this.#url,
            AWS_REGION: REGION,
            AWS_ACCESS_KEY_ID: 'key',
            AWS_SECRET_ACCESS_KEY: 'secret',
            GITHUB_API_URL: `${this.#url}/github`,
            GITHUB_SERVER_URL: 'https://github.com',
        };
    }
    #runner() {
        return {
            PATH: process.env['PATH'] ?? '',
            HOME: this.#at('home'),
            CI: 'true',
            RUNNER_TEMP: this.#at('temp'),
            GITHUB_ACTIONS: 'true',
            GITHUB_WORKSPACE: this.#at('workspace'),
            GITHUB_EVENT_PATH: this.#at('event.json'),
        };
    }
    #at(place) {
        return (0,external_node_path_.join)(this.#folder, place);
    }
}
const COMMANDS = ['GITHUB_OUTPUT', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY', 'GITHUB_ENV', 'GITHUB_PATH'];
const ofRun = (run, { name, ref, sha, head = '', base = '' }) => ({
    GITHUB_REPOSITORY: REPOSITORY,
    GITHUB_EVENT_NAME: name,
    GITHUB_REF: ref,
    GITHUB_REF_NAME: ref.replace(/^refs\/(heads|pull)\//, ''),
    GITHUB_HEAD_REF: head,
    GITHUB_BASE_REF: base,
    GITHUB_SHA: sha,
    GITHUB_WORKFLOW: 'Stages',
    GITHUB_JOB: 'stages',
    GITHUB_RUN_ID: String(run),
    GITHUB_RUN_ATTEMPT: '1',
});
/** The form that the action writes: `name<<delimiter`, the value's lines, the delimiter again. */
function entriesIn(text) {
    const entries = [...text.matchAll(/^([\w-]+)<<(.+)\n([^]*?)\n?\2$/gm)];
    return Object.fromEntries(entries.map(([, name = '', , value = '']) => [name, value]));
}

// EXTERNAL MODULE: ./src/domain/units.ts
var units = __webpack_require__(3503);
// EXTERNAL MODULE: ./src/sandbox/function-files.ts
var function_files = __webpack_require__(7937);
// EXTERNAL MODULE: ./src/world/world.ts + 84 modules
var world_world = __webpack_require__(9853);
;// CONCATENATED MODULE: ./src/demo/orders.ts







/** In the demo a minute of waiting and of CloudWatch lasts this long. */
const MINUTE = (0,units/* millis */.ne)(200);
const POLL = '100ms';
/** Throws `CouldNotStart`. */
async function readExample(folder) {
    const [stages, definition] = [(0,external_node_path_.join)(folder, 'stages.yml'), (0,external_node_path_.join)(folder, 'openapi.yaml')];
    const files = { 'stages.yml': await textOf(stages), 'openapi.yaml': await textOf(definition) };
    const configuration = new YamlFile(stages, files['stages.yml']);
    return {
        folder,
        files,
        api: configuration.text(['api', 'id']),
        alarm: configuration.text(['stages', 'prod', 'canary', 'alarms', 0]),
        name: new YamlFile(definition, files['openapi.yaml']).text(['info', 'title']),
    };
}
async function textOf(path) {
    try {
        return await (0,promises_.readFile)(path, 'utf8');
    }
    catch (cause) {
        throw new could_not_start/* CouldNotStart */.R(`${path} cannot be read: ${String(cause)}. The demo takes a folder like examples/orders`, {
            cause,
        });
    }
}
/** The example's account: its API without content, the function's versions, the alarm. Throws `CouldNotStart`. */
async function ordersWorld(example, clock) {
    const world = (0,world_world/* makeLiveWorld */.L)(clock, { minute: MINUTE, pacing: false });
    world.makeApi({ id: example.api, name: example.name });
    const { functions } = await (0,function_files/* functionsIn */.v)((0,external_node_path_.join)(example.folder, 'functions'));
    for (const [name, handler] of functions)
        world.functions.set(name, handler);
    world.alarms.putMetricAlarm(canaryAlarm(example));
    return world;
}
/** The alarm that the example's README tells to make. */
const canaryAlarm = ({ alarm, name }) => ({
    AlarmName: alarm,
    Namespace: 'AWS/ApiGateway',
    MetricName: '5XXError',
    Dimensions: [
        { Name: 'ApiName', Value: name },
        { Name: 'Stage', Value: 'prod/Canary' },
    ],
    Statistic: 'Average',
    Period: 60,
    EvaluationPeriods: 1,
    Threshold: 0.05,
    ComparisonOperator: 'GreaterThanThreshold',
    TreatMissingData: 'notBreaching',
});
/** What `filesAt` changes, for whoever compares with the files. */
const CHANGES = [
    `a minute of the canary lasts ${MINUTE} ms, the alarm is read every ${POLL.replace('ms', ' ms')}`,
    'the URL is on this machine',
    '`alias` is the version of the function to release',
];
/** The repository at a commit that releases `version`, on the world at `url`. Throws `CouldNotStart`. */
function filesAt({ folder, files }, url, version) {
    const file = new YamlFile((0,external_node_path_.join)(folder, 'stages.yml'), files['stages.yml']);
    for (const stage of ['prod', 'pr-{number}'])
        file.replace(['stages', stage, 'variables', 'alias'], () => version);
    const canary = ['stages', 'prod', 'canary'];
    file.replace([...canary, 'bake'], inAHurry);
    for (let step = 0; file.has([...canary, 'steps', step]); step += 1) {
        file.replace([...canary, 'steps', step, 'hold'], inAHurry);
    }
    file.add([...canary, 'poll'], POLL);
    file.add(['api', 'url'], `${url}/_aws/execute-api/{id}/{stage}`);
    return { ...files, 'stages.yml': file.toString() };
}
/** `undefined`: not in minutes. */
function inAHurry(duration) {
    const minutes = /^(\d+)m$/.exec(duration)?.[1];
    return minutes === undefined ? undefined : `${Number(minutes) * MINUTE}ms`;
}
/** A YAML file of the example; what the demo needs and does not find in it is `CouldNotStart`. */
class YamlFile {
    #path;
    #document;
    constructor(path, text) {
        this.#path = path;
        this.#document = (0,dist/* parseDocument */.Tp)(text);
        const [mistake] = this.#document.errors;
        if (mistake !== undefined)
            throw new could_not_start/* CouldNotStart */.R(`${path} is not YAML: ${mistake.message}`);
    }
    has(path) {
        return this.#document.hasIn(path);
    }
    text(path) {
        const value = this.#document.getIn(path);
        if (typeof value === 'string')
            return value;
        throw this.#lacks(path, value);
    }
    replace(path, change) {
        const value = this.text(path);
        const changed = change(value);
        if (changed === undefined)
            throw this.#lacks(path, value);
        this.#document.setIn(path, changed);
    }
    add(path, value) {
        if (this.has(path))
            throw this.#lacks(path, this.#document.getIn(path));
        this.#document.setIn(path, value);
    }
    toString() {
        return this.#document.toString();
    }
    #lacks(path, value) {
        const found = value === undefined ? 'is missing' : `is ${JSON.stringify(value)}`;
        return new could_not_start/* CouldNotStart */.R(`${this.#path}: ${path.join('.')} ${found}, which the demo does not know how to play. ` +
            'Write it as in examples/orders of the repository');
    }
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:readline"
var external_node_readline_ = __webpack_require__(481);
;// CONCATENATED MODULE: ./src/demo/run.ts



/** The main step and the post step of a job of its own, which leaves nothing behind. Throws the signal's reason. */
async function runAction({ action, url, number, event, files, onLine, signal }) {
    const job = await Job.open(url, files);
    try {
        const main = await job.step(number, event, action.inputs);
        const status = await ended(action.main, main, onLine, signal);
        const { outputs, state, summary } = await main.left();
        const saved = Object.fromEntries(Object.entries(state).map(([name, value]) => [`STATE_${name}`, value]));
        const post = await job.step(number, event, { ...action.inputs, ...saved });
        return { status, postStatus: await ended(action.post, post, onLine, signal), outputs, summary };
    }
    finally {
        await job.close();
    }
}
async function ended(program, { cwd, env }, onLine, signal) {
    signal.throwIfAborted();
    // The action has Node 24 on a runner; AWS's SDK warns of older ones.
    const child = (0,external_node_child_process_.spawn)(process.execPath, ['--no-warnings', program], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    const kill = () => child.kill('SIGKILL');
    signal.addEventListener('abort', kill);
    for (const input of [child.stdout, child.stderr])
        (0,external_node_readline_.createInterface)({ input }).on('line', onLine);
    try {
        return await new Promise((resolve, reject) => {
            child.once('error', reject);
            child.once('close', (code) => {
                if (signal.aborted)
                    reject(signal.reason);
                else
                    resolve(code ?? 1);
            });
        });
    }
    finally {
        signal.removeEventListener('abort', kill);
    }
}

;// CONCATENATED MODULE: ./src/demo/screen.ts
const CODES = {
    bold: 1,
    dim: 2,
    red: 31,
    green: 32,
    yellow: 33,
    blue: 34,
    magenta: 35,
};
const painted = ({ isColored }, style, text) => isColored && text !== '' ? `\u001b[${CODES[style]}m${text}\u001b[0m` : text;
/** Prints `text` behind `gutter`; what is too wide goes on below, at the column `hang`. */
function printWrapped(screen, gutter, text, style, hang = 2) {
    for (const line of wrapped(text, screen.width - gutter.length, hang)) {
        const front = painted(screen, 'dim', line === '' ? gutter.trimEnd() : gutter);
        screen.print(front + (style === undefined ? line : painted(screen, style, line)));
    }
}
/** Lines of at most `width` columns, broken between words behind `hang`, else in a word. */
function wrapped(text, width, hang) {
    if (text.length <= width)
        return [text];
    const space = text.lastIndexOf(' ', width);
    const [end, next] = space > hang ? [space, space + 1] : [width, width];
    return [text.slice(0, end).trimEnd(), ...wrapped(`${' '.repeat(hang)}${text.slice(next).trimStart()}`, width, hang)];
}
function printHeading(screen, text) {
    screen.print('');
    printWrapped(screen, '── ', text, 'bold', 0);
    screen.print('');
}
/** A line of a step, as a runner shows it: commands that only the runner reads stay hidden. */
function printLogLine(screen, line) {
    const [, annotation, message = ''] = /^::(error|warning|notice)[^:]*::(.*)$/.exec(line) ?? [];
    if (annotation !== undefined) {
        const text = message.replace(/%0[AD]/g, ' ').replaceAll('%25', '%');
        printWrapped(screen, LOG, `${annotation}: ${text}`, ANNOTATIONS.get(annotation));
    }
    else if (line.startsWith(GROUP))
        printWrapped(screen, LOG, `▾ ${line.slice(GROUP.length)}`);
    else if (!line.startsWith('::') && !line.startsWith(PAGE))
        printWrapped(screen, LOG, line, undefined, EVENT.test(line) ? 17 : 2);
}
/** It goes with the demo's folder, before anybody can open it. */
const PAGE = 'The report as a page: ';
const LOG = ' │ ';
const GROUP = '::group::';
/** `12:00:00  +0:01  what`. */
const EVENT = /^\d\d:\d\d:\d\d /;
const ANNOTATIONS = new Map([
    ['error', 'red'],
    ['warning', 'yellow'],
]);
const BAR = 30;
const COLORS = ['blue', 'green', 'magenta', 'yellow'];
/** `traffic  v1 ████████████ 95 %  v2 █ 5 %   2 failed`; nothing when there was none. */
function printTraffic(screen, traffic) {
    const counts = [...traffic].sort(([a], [b]) => (a < b ? -1 : 1));
    const sum = counts.reduce((total, [, { answers }]) => total + answers, 0);
    const failures = counts.reduce((total, [, count]) => total + count.failures, 0);
    if (sum === 0)
        return;
    const bars = counts.map(([version, { answers }]) => {
        const bar = '█'.repeat(Math.max(1, Math.round((answers / sum) * BAR)));
        return `${version} ${painted(screen, colorOf(version), bar)} ${Math.round((answers / sum) * 100)} %`;
    });
    const failed = failures === 0 ? '' : painted(screen, 'red', `   ${failures} failed`);
    screen.print(`   traffic   ${bars.join('  ')}${failed}`);
}
/** Neighboring versions differ. */
const colorOf = (version) => COLORS[Number(/\d+$/.exec(version)?.[0] ?? 0) % COLORS.length] ?? 'blue';
/** Names and values in two columns. */
function printTable(screen, rows) {
    const column = Math.max(...rows.map(([name]) => name.length)) + 3;
    for (const [name, value] of rows)
        printWrapped(screen, '   ', name.padEnd(column) + value, undefined, column);
}

// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./src/demo/traffic.ts

const GATEWAY = 'gateway';
const PER_SECOND = 100;
/** What was held up longer than this is not caught up on. */
const LAG_MS = 25;
const PATIENCE_MS = 5000;
/** People who order, all the time: `GET /orders/{id}` at a steady pace, until stopped. */
class Traffic {
    #url;
    #end = new AbortController();
    #counts = new Map();
    #underWay = new Set();
    #orders = 0;
    #running;
    constructor(url) {
        this.#url = url;
    }
    start() {
        this.#running ??= this.#run();
    }
    async stop() {
        this.#end.abort();
        await this.#running;
        await Promise.all(this.#underWay);
    }
    /** All that came so far. */
    counts() {
        return new Map(this.#counts);
    }
    async #run() {
        let due = performance.now();
        while (!this.#end.signal.aborted) {
            due = Math.max(due, performance.now() - LAG_MS) + 1000 / PER_SECOND;
            this.#send();
            await (0,external_node_timers_promises_.setTimeout)(Math.max(0, due - performance.now()));
        }
    }
    #send() {
        const order = this.#order().finally(() => this.#underWay.delete(order));
        this.#underWay.add(order);
    }
    async #order() {
        this.#orders += 1;
        try {
            const signal = AbortSignal.any([this.#end.signal, AbortSignal.timeout(PATIENCE_MS)]);
            const answer = await fetch(`${this.#url}/orders/${this.#orders}`, { signal });
            const { version = GATEWAY } = (await answer.json());
            const { answers, failures } = this.#counts.get(version) ?? { answers: 0, failures: 0 };
            this.#counts.set(version, { answers: answers + 1, failures: failures + (answer.ok ? 0 : 1) });
        }
        catch {
            // No answer, as at the end of the demo or after the machine slept: nothing that a version did.
        }
    }
}
/** What came between two looks. */
function between(earlier, later) {
    const differences = [...later].map(([version, { answers, failures }]) => {
        const before = earlier.get(version) ?? { answers: 0, failures: 0 };
        return [version, { answers: answers - before.answers, failures: failures - before.failures }];
    });
    return new Map(differences.filter(([, { answers }]) => answers > 0));
}

;// CONCATENATED MODULE: ./src/demo/story.ts











/**
 * Plays the example's releases against the embedded world. Answers the exit status: 0 when all went as told. Leaves
 * nothing behind, also when it throws the signal's reason.
 */
async function play(options) {
    try {
        const action = await readAction(options.checkout, 'ghs_token-of-the-demo');
        const example = await readExample(options.folder);
        const world = await ordersWorld(example, options.clock);
        const served = await (0,serve/* serve */.w)(world, { port: 0 });
        const traffic = new Traffic(`${served.url}/_aws/execute-api/${example.api}/prod`);
        try {
            return await new Play({ ...options, action, example, world, served, traffic }).play();
        }
        finally {
            await traffic.stop();
            await served.close();
        }
    }
    catch (error) {
        if (!(error instanceof could_not_start/* CouldNotStart */.R))
            throw error;
        options.screen.print(`demo: ${error.message}.`);
        return 1;
    }
}
class Play {
    #ground;
    constructor(ground) {
        this.#ground = ground;
    }
    async play() {
        const { example, served, traffic } = this.#ground;
        const acts = ACTS.map((act) => [act, filesAt(example, served.url, act.version)]);
        this.#opening();
        for (const [index, [act, files]] of acts.entries()) {
            const failure = await this.#act(index + 1, act, files);
            if (failure !== undefined)
                return this.#failed(failure);
            if (index === 0)
                traffic.start();
        }
        this.#farewell(new URL(served.url).host);
        return 0;
    }
    /** Answers what did not go as told. */
    async #act(number, act, files) {
        const { screen, example, world, traffic } = this.#ground;
        printHeading(screen, `${number}. ${act.title}`);
        const event = eventOf(act, number, world, files);
        const before = traffic.counts();
        const run = await this.#run(1000 + number, act, event);
        const { result = 'none' } = run.outputs;
        screen.print(` └ exit ${run.status}   result=${painted(screen, 'bold', result)}`);
        if (act.event === 'pull_request')
            this.#results(run);
        const scene = { world, api: example.api, run, traffic: between(before, traffic.counts()) };
        const [failure] = act.checks
            .map(({ what, wanted, got }) => ({ what, wanted, found: got(scene) }))
            .filter(({ wanted, found }) => wanted !== found);
        return failure && `Act ${number}: ${failure.what} should be: ${failure.wanted}; but is: ${failure.found}.`;
    }
    /** The run, with the traffic of each step of the canary beside it. */
    async #run(number, act, event) {
        const { screen, action, served, traffic, signal } = this.#ground;
        let seen = traffic.counts();
        const showTraffic = () => {
            if (!act.isWatched)
                return;
            const now = traffic.counts();
            printTraffic(screen, between(seen, now));
            seen = now;
        };
        const run = await runAction({
            action,
            url: served.url,
            number,
            ...event,
            signal,
            onLine: (line) => {
                // How it went until now, before it changes. A roll back to 0 % follows its reason at once.
                if (/^[\d:]+ +\+\S+ +(?:alarm|traffic +[1-9])/.test(line))
                    showTraffic();
                printLogLine(screen, line);
            },
        });
        showTraffic();
        return run;
    }
    /** What the last run gave to the rest of its workflow, and to the people who read its pull request. */
    #results(run) {
        const { screen, world } = this.#ground;
        printHeading(screen, 'What the next steps of the workflow get: steps.stages.outputs');
        printTable(screen, Object.entries(run.outputs).map(([name, value]) => [name, value === '' ? '(empty)' : value]));
        printHeading(screen, `What the reviewers get: the comment on pull request ${PULL}`);
        const lines = world.github.commentsOf(PULL).flatMap(({ body }) => readable(body));
        for (const line of lines)
            printWrapped(screen, ' ┃ ', line);
    }
    #opening() {
        const { screen, checkout, folder } = this.#ground;
        screen.print(painted(screen, 'bold', 'API Gateway Stages, with an API Gateway, CloudWatch and GitHub of its own'));
        screen.print('');
        const shown = (0,external_node_path_.relative)(checkout, (0,external_node_path_.resolve)(folder));
        printTable(screen, [
            ['runs', 'the main and post steps of action.yml, default inputs, as a runner does'],
            ['plays', `${shown.startsWith('..') ? folder : shown}, as it is but for this:`],
            ...CHANGES.map((change) => ['', `- ${change}`]),
        ]);
    }
    #failed(failure) {
        const { screen } = this.#ground;
        screen.print('');
        printWrapped(screen, '', `✗ ${failure}`, 'red');
        printWrapped(screen, '  ', REMEDY, undefined, 0);
        return 1;
    }
    #farewell(host) {
        const { screen } = this.#ground;
        printHeading(screen, 'What to do next');
        printTable(screen, [
            ['examples/orders', 'the API, functions, stages.yml and workflow: copy them'],
            ['npm run sandbox', 'the same AWS and GitHub for you: any SDK, AWS CLI, curl'],
            ['README.md', 'ten minutes to a first deployment in your own account'],
        ]);
        screen.print('');
        screen.print(`   Everything ran on ${host}; nothing is left behind.`);
    }
}
const REMEDY = 'What the action printed above says why. The demo plays to its end with dist/ and examples/orders as they are ' +
    'committed: compare them (git status), and then start it again.';
/** GitHub after somebody pushed `files`, and the event that it sends. */
function eventOf(act, number, { github }, files) {
    const sha = String(number).repeat(40);
    const repository = { full_name: REPOSITORY, default_branch: 'main' };
    if (act.event === 'push') {
        github.commit(sha, files, 'main');
        const ref = 'refs/heads/main';
        return { files, event: { name: 'push', ref, sha, payload: { ref, after: sha, repository } } };
    }
    const [branch, main, merge] = ['feature/discount', 'b'.repeat(40), 'c'.repeat(40)];
    github.commit(main, files, 'main');
    github.commit(sha, files, branch);
    github.openPull(PULL, { head: branch, base: 'main' });
    const payload = {
        action: 'opened',
        number: PULL,
        repository,
        pull_request: {
            number: PULL,
            head: { ref: branch, sha, repo: repository },
            base: { ref: 'main', sha: main, repo: repository },
        },
    };
    const ref = `refs/pull/${PULL}/merge`;
    return { files, event: { name: 'pull_request', ref, sha: merge, payload, head: branch, base: 'main' } };
}


/***/ })

};
