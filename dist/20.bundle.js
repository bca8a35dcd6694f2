export const id = 20;
export const ids = [20];
export const modules = {

/***/ 9020:
/***/ ((module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _adapters_system_clock__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9180);
/* harmony import */ var _demo_story__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7690);


process.exitCode = await (0,_demo_story__WEBPACK_IMPORTED_MODULE_1__/* .play */ .Z)(_adapters_system_clock__WEBPACK_IMPORTED_MODULE_0__/* .systemClock */ .m, (line) => {
    console.log(line);
});

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 7690:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Z: () => (/* binding */ play)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/world/http/serve.ts + 17 modules
var serve = __webpack_require__(5790);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./src/domain/units.ts
var units = __webpack_require__(3503);
// EXTERNAL MODULE: ./src/sandbox/function-files.ts
var function_files = __webpack_require__(7937);
// EXTERNAL MODULE: ./src/world/world.ts + 63 modules
var world_world = __webpack_require__(51);
;// CONCATENATED MODULE: ./src/demo/orders.ts





/** In the demo a minute of waiting and of CloudWatch lasts this long. */
const MINUTE = (0,units/* millis */.ne)(300);
const ALARM = 'orders-prod-canary-5xx';
/** The example's account: its API without content, the function's versions, the alarm. */
async function ordersWorld(example, clock) {
    const world = (0,world_world/* makeLiveWorld */.L)(clock, { minute: MINUTE, pacing: false });
    world.makeApi({ id: 'a1b2c3d4e5', name: 'orders' });
    for (const [name, handler] of await (0,function_files/* functionsIn */.v)((0,external_node_path_.join)(example, 'functions')))
        world.functions.set(name, handler);
    world.alarms.putMetricAlarm({
        AlarmName: ALARM,
        Namespace: 'AWS/ApiGateway',
        MetricName: '5XXError',
        Dimensions: [
            { Name: 'ApiName', Value: 'orders' },
            { Name: 'Stage', Value: 'prod/Canary' },
        ],
        Statistic: 'Average',
        Period: 60,
        EvaluationPeriods: 1,
        Threshold: 0.05,
        ComparisonOperator: 'GreaterThanThreshold',
        TreatMissingData: 'notBreaching',
    });
    return world;
}
/** The repository at one commit: the example's files with another version of the function, and time in a hurry. */
async function repositoryAt(example, url, version) {
    const stages = await (0,promises_.readFile)((0,external_node_path_.join)(example, 'stages.yml'), 'utf8');
    const definition = await (0,promises_.readFile)((0,external_node_path_.join)(example, 'openapi.yaml'), 'utf8');
    return {
        'stages.yml': stages
            .replace('  region: eu-west-1\n', `  region: eu-west-1\n  url: ${url}/_aws/execute-api/{id}/{stage}\n`)
            .replaceAll('alias: v1', `alias: ${version}`)
            .replace(/\b(\d+)m\b/g, (_, minutes) => `${Number(minutes) * MINUTE}ms`)
            .replace('      alarms:', '      poll: 100ms\n      alarms:'),
        'openapi.yaml': definition,
    };
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:readline"
var external_node_readline_ = __webpack_require__(481);
;// CONCATENATED MODULE: ./src/demo/runner.ts





/** The committed action as the Actions runner runs it: a process of its own, told everything by its environment. */
async function runAction(bundle, url, push, number, onLine) {
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'api-gateway-stages-demo-'));
    try {
        const workspace = (0,external_node_path_.join)(folder, 'workspace');
        await (0,promises_.mkdir)(workspace);
        for (const [path, text] of Object.entries(push.files))
            await (0,promises_.writeFile)((0,external_node_path_.join)(workspace, path), text);
        const [event, output] = [(0,external_node_path_.join)(folder, 'event.json'), (0,external_node_path_.join)(folder, 'output')];
        await (0,promises_.writeFile)(event, JSON.stringify(push.payload));
        await (0,promises_.writeFile)(output, '');
        const child = (0,external_node_child_process_.spawn)(process.execPath, ['--no-warnings', bundle], {
            env: environment(url, push, number, { folder, workspace, event, output }),
            stdio: ['ignore', 'pipe', 'inherit'],
        });
        (0,external_node_readline_.createInterface)({ input: child.stdout }).on('line', onLine);
        const status = await new Promise((resolve, reject) => {
            child.once('error', reject);
            child.once('close', (code) => {
                resolve(code ?? 1);
            });
        });
        return { status, outputs: outputsIn(await (0,promises_.readFile)(output, 'utf8')) };
    }
    finally {
        await (0,promises_.rm)(folder, { recursive: true, force: true });
    }
}
const environment = (url, push, number, places) => ({
    PATH: process.env['PATH'],
    HOME: places.folder,
    AWS_ENDPOINT_URL: url,
    AWS_REGION: 'eu-west-1',
    AWS_ACCESS_KEY_ID: 'demo',
    AWS_SECRET_ACCESS_KEY: 'demo',
    GITHUB_API_URL: `${url}/github`,
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_REPOSITORY: 'octo/orders',
    GITHUB_EVENT_NAME: push.name,
    GITHUB_EVENT_PATH: places.event,
    GITHUB_REF: push.ref,
    GITHUB_SHA: push.sha,
    GITHUB_RUN_ID: String(number),
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_WORKSPACE: places.workspace,
    GITHUB_OUTPUT: places.output,
    RUNNER_TEMP: places.folder,
    'INPUT_GITHUB-TOKEN': 'demo',
});
/** `name<<delimiter`, the value's lines, the delimiter again. */
function outputsIn(text) {
    const entries = [...text.matchAll(/^([\w-]+)<<(.+)\n([^]*?)\n?\2$/gm)];
    return Object.fromEntries(entries.map(([, name = '', , value = '']) => [name, value]));
}

;// CONCATENATED MODULE: ./src/demo/screen.ts
const WIDTH = 30;
/** `traffic  v1 ████████████ 95 %  v2 █ 5 %   118 requests/s, 2 failed` */
function trafficLine({ byVersion, failed }) {
    const all = [...byVersion.values()].reduce((sum, count) => sum + count, 0);
    if (all === 0)
        return '';
    const parts = [...byVersion.entries()]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([version, count]) => `${version} ${'█'.repeat(Math.max(1, Math.round((count / all) * WIDTH)))} ${Math.round((count / all) * 100)} %`);
    return `   traffic   ${parts.join('  ')}${failed === 0 ? '' : `   ${failed} failed`}`;
}
const heading = (number, text) => ['', `── ${number}. ${text}`, ''];
/** What a runner shows of a line: commands that only it reads stay hidden. */
function shown(line) {
    if (line.startsWith('::group::'))
        return `▾ ${line.slice('::group::'.length)}`;
    const annotation = /^::(error|warning|notice)[^:]*::(.*)$/.exec(line);
    if (annotation !== null)
        return `${annotation[1] ?? ''}: ${(annotation[2] ?? '').replaceAll('%0A', ' ').replaceAll('%25', '%')}`;
    return line.startsWith('::') ? undefined : line;
}

// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./src/demo/traffic.ts

const PER_SECOND = 120;
const TICK_MS = 25;
/** People who order, all the time: `GET /orders/{id}` at a steady pace, until stopped. */
class Traffic {
    #url;
    #byVersion = new Map();
    #failed = 0;
    #orders = 0;
    #isOver = false;
    #running;
    constructor(url) {
        this.#url = url;
    }
    start() {
        this.#running = this.#run();
    }
    async stop() {
        this.#isOver = true;
        await this.#running;
    }
    /** What came since the last look. */
    look() {
        const second = { byVersion: this.#byVersion, failed: this.#failed };
        this.#byVersion = new Map();
        this.#failed = 0;
        return second;
    }
    async #run() {
        let due = performance.now();
        while (!this.#isOver) {
            due += 1000 / PER_SECOND;
            void this.#order();
            if (due > performance.now() + TICK_MS)
                await (0,external_node_timers_promises_.setTimeout)(TICK_MS);
        }
    }
    async #order() {
        this.#orders += 1;
        try {
            const answer = await fetch(`${this.#url}/orders/${this.#orders}`);
            const { version = 'none' } = (await answer.json());
            this.#byVersion.set(version, (this.#byVersion.get(version) ?? 0) + 1);
            if (!answer.ok)
                this.#failed += 1;
        }
        catch {
            // The demo is ending: a request that was under way has nobody to ask any more.
            if (!this.#isOver)
                this.#failed += 1;
        }
    }
}

;// CONCATENATED MODULE: ./src/demo/story.ts






/** Plays the example's releases against the embedded world. Answers the exit status: 0 when all went as told. */
async function play(clock, print) {
    const dist = (0,external_node_path_.dirname)((0,external_node_path_.resolve)(process.argv[1] ?? ''));
    const example = (0,external_node_path_.join)(dist, '..', 'examples', 'orders');
    const world = await ordersWorld(example, clock);
    const served = await (0,serve/* serve */.w)(world, { port: 0 });
    try {
        const demo = new Demo({ world, served, example, bundle: (0,external_node_path_.join)(dist, 'index.js'), print });
        return await demo.play();
    }
    finally {
        await served.close();
    }
}
class Demo {
    #stage;
    #traffic;
    #runs = 0;
    constructor(stage) {
        this.#stage = stage;
        this.#traffic = new Traffic(`${stage.served.url}/_aws/execute-api/a1b2c3d4e5/prod`);
    }
    async play() {
        const { print, served } = this.#stage;
        print('API Gateway Stages, against an API Gateway, a CloudWatch and a GitHub of its own on this machine.');
        print(`The action is the committed bundle, run as the Actions runner runs it. A minute lasts ${MINUTE} ms here.`);
        const results = [await this.#first(), await this.#good(), await this.#bad()];
        await this.#traffic.stop();
        results.push(await this.#preview());
        this.#farewell(served.url);
        const wanted = ['deployed', 'promoted', 'rolled-back', 'deployed'];
        const isAsTold = results.every(({ outputs }, index) => outputs['result'] === wanted[index]);
        if (!isAsTold)
            print(`This was not meant to happen: ${results.map(({ outputs }) => outputs['result']).join(', ')}`);
        return isAsTold ? 0 : 1;
    }
    async #first() {
        this.#head(1, 'A push to main: there is no stage `prod` yet, so it is made');
        const step = await this.#run(await this.#push('v1', '1'));
        this.#traffic.start();
        return step;
    }
    async #good() {
        this.#head(2, 'A good version, v2: 5 → 25 → 50 → 100 % of live traffic, then it is promoted');
        return this.#watched(await this.#push('v2', '2'));
    }
    async #bad() {
        this.#head(3, `A bad version, v3: its health check is fine, its orders are not. The alarm ${ALARM} tells`);
        return this.#watched(await this.#push('v3', '3'));
    }
    async #preview() {
        this.#head(4, 'A pull request: a stage of its own, and a comment');
        const { world, print, served, example } = this.#stage;
        const [base, head] = ['2'.repeat(40), '4'.repeat(40)];
        const files = await repositoryAt(example, served.url, 'v2');
        world.github.commit(base, files, 'main');
        world.github.commit(head, files, 'feature/discount');
        world.github.openPull(7, { head: 'feature/discount', base: 'main' });
        const step = await this.#run({
            name: 'pull_request',
            ref: 'refs/pull/7/merge',
            sha: head,
            payload: pullRequest(base, head),
            files,
        });
        print('');
        for (const { body } of world.github.commentsOf(7))
            for (const line of body.split('\n'))
                print(`   ${line}`);
        return step;
    }
    #head(number, text) {
        for (const line of heading(number, text))
            this.#stage.print(line);
    }
    async #push(version, digit) {
        const { world, example, served } = this.#stage;
        const sha = digit.repeat(40);
        const files = await repositoryAt(example, served.url, version);
        world.github.commit(sha, files, 'main');
        return { name: 'push', ref: 'refs/heads/main', sha, payload: {}, files };
    }
    /** The rollout, with the traffic beside it once a second. */
    async #watched(push) {
        this.#traffic.look();
        const timer = setInterval(() => {
            const line = trafficLine(this.#traffic.look());
            if (line !== '')
                this.#stage.print(line);
        }, 1000);
        try {
            return await this.#run(push);
        }
        finally {
            clearInterval(timer);
        }
    }
    async #run(push) {
        const { bundle, served, print } = this.#stage;
        this.#runs += 1;
        const step = await runAction(bundle, served.url, push, 1000 + this.#runs, (line) => {
            const text = shown(line);
            if (text !== undefined)
                print(` │ ${text}`);
        });
        const { result, changed, 'deployment-id': deployment } = step.outputs;
        print(` └ exit ${step.status}   result=${result ?? ''}  deployment-id=${deployment ?? ''}  changed=${changed ?? ''}`);
        return step;
    }
    #farewell(url) {
        const { print } = this.#stage;
        print('');
        print('── What to do next');
        print('');
        print('   examples/orders      the API, its functions, stages.yml and workflow that you just saw: copy them');
        print('   npm run sandbox      the same AWS and GitHub, yours to play with: any SDK, the AWS CLI, curl');
        print('   README.md            ten minutes to a first green deployment in your own account');
        print('');
        print(`   Everything ran on ${new URL(url).host}; nothing is left behind.`);
    }
}
const pullRequest = (base, head) => ({
    action: 'opened',
    pull_request: {
        number: 7,
        head: { ref: 'feature/discount', sha: head, repo: { full_name: 'octo/orders' } },
        base: { ref: 'main', sha: base, repo: { full_name: 'octo/orders' } },
    },
});


/***/ })

};
