export const id = 895;
export const ids = [895];
export const modules = {

/***/ 1526:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ metricsName)
/* harmony export */ });
/**
 * The dimension ApiName of an API's metrics: its name without what is not ASCII, or its id when nothing is left of it
 * (AWS developer guide, "API Gateway dimensions and metrics").
 */
const metricsName = ({ id, name }) => name.replace(/[^\x20-\x7e]/g, '') || id;


/***/ }),

/***/ 5895:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  onStage: () => (/* binding */ onStage),
  onWholeApi: () => (/* binding */ onWholeApi),
  open: () => (/* binding */ work_open)
});

// EXTERNAL MODULE: ./src/domain/never.ts
var never = __webpack_require__(8566);
// EXTERNAL MODULE: ./src/domain/problem.ts
var domain_problem = __webpack_require__(3603);
// EXTERNAL MODULE: ./src/execute/dead-man.ts
var dead_man = __webpack_require__(7824);
// EXTERNAL MODULE: ./src/ports/cloud-error.ts
var cloud_error = __webpack_require__(1234);
// EXTERNAL MODULE: ./src/record/stage-record.ts
var stage_record = __webpack_require__(6449);
// EXTERNAL MODULE: ./src/domain/canonical.ts
var canonical = __webpack_require__(5610);
// EXTERNAL MODULE: ./src/domain/units.ts
var units = __webpack_require__(3503);
// EXTERNAL MODULE: ./src/plan/patches.ts
var patches = __webpack_require__(3453);
;// CONCATENATED MODULE: ./src/smoke/forbidden.ts
/** API Gateway's own answers 403, which say little, and what is behind them. */
const REASONS = [
    [
        /"Missing Authentication Token"/i,
        'API Gateway answers so when the deployment has no such route or method, the path of a stage or base path is ' +
            'wrong, or the stage was just created',
    ],
    [
        /not authorized to perform: execute-api:Invoke|"Missing or invalid signature|AccessDeniedException/i,
        'the resource policy or IAM authorization refuses the caller: auth: sigv4 signs the request',
    ],
    [
        /"message"\s*:\s*"Forbidden"/i,
        'API Gateway answers so for a missing API key, AWS WAF, a resource policy, a private API, a disabled execute-api ' +
            'endpoint, or a stage that was just created',
    ],
];
/** Empty unless the answer is a 403 of API Gateway itself. */
function forbiddenHint({ status, body }) {
    const reason = status === 403 ? REASONS.find(([pattern]) => pattern.test(body.slice(0, 2000)))?.[1] : undefined;
    return reason === undefined ? '' : ` (${reason})`;
}

;// CONCATENATED MODULE: ./src/smoke/json-path.ts
/** `$`, `.name`, `['name']` or `["name"]`, `[n]`. */
const TOKEN = /\.([^.[\]'"\s]+)|\['([^']*)'\]|\["([^"]*)"\]|\[(\d+)\]/y;
/** `$.items[0].sku` → its steps; `undefined` when it is no such path. */
function parseJsonPath(path) {
    if (!path.startsWith('$'))
        return undefined;
    const steps = [];
    const token = new RegExp(TOKEN);
    token.lastIndex = 1;
    while (token.lastIndex < path.length) {
        const match = token.exec(path);
        if (match === null)
            return undefined;
        const [, dotted, single, double, index] = match;
        steps.push(index === undefined
            ? { kind: 'member', name: dotted ?? single ?? double ?? '' }
            : { kind: 'item', index: Number(index) });
    }
    return steps;
}
/** What stands at the path in parsed JSON. Only the document's own members count, never JavaScript's. */
function followPath(steps, document) {
    return steps.reduce((at, step) => (at.found ? enter(at.value, step) : at), { found: true, value: document });
}
const NOT_FOUND = { found: false };
function enter(value, step) {
    if (step.kind === 'item')
        return Array.isArray(value) && step.index < value.length
            ? { found: true, value: value[step.index] }
            : NOT_FOUND;
    return isObject(value) && Object.hasOwn(value, step.name) ? { found: true, value: value[step.name] } : NOT_FOUND;
}
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

// EXTERNAL MODULE: ./src/smoke/secrets.ts
var secrets = __webpack_require__(4208);
;// CONCATENATED MODULE: ./src/smoke/check.ts



/** Compares one answer with what the test expects. */
function checkAnswer(test, answer) {
    const problems = answer.kind === 'no-answer' ? [`no answer: ${(0,secrets/* hideSecrets */.s0)(answer.why, test)}`] : mismatches(test, answer);
    return problems.length === 0 ? { passed: true } : { passed: false, problem: problems.join('; ') };
}
const mismatches = (test, answer) => [
    ...checkStatus(test, answer),
    ...checkTime(test, answer),
    ...checkHeaders(test, answer),
    ...checkBody(test, answer),
];
function checkStatus({ expect: { status } }, answer) {
    const fits = status.kind === 'exactly' ? status.codes.includes(answer.status) : isSuccess(answer.status);
    if (fits)
        return [];
    const expected = status.kind === 'exactly' ? status.codes.join(' or ') : '2xx';
    return [`status: expected ${expected}, got ${answer.status}${forbiddenHint(answer)}`];
}
const isSuccess = (status) => status >= 200 && status <= 299;
const checkTime = ({ expect: { within } }, { elapsed }) => elapsed <= within ? [] : [`time: expected at most ${within} ms, took ${Math.round(elapsed)} ms`];
const checkHeaders = (test, answer) => Object.entries(test.expect.headers).flatMap(([name, match]) => {
    const key = name.toLowerCase();
    const got = Object.hasOwn(answer.headers, key) ? answer.headers[key] : undefined;
    if (got !== undefined && matches(match, got))
        return [];
    return [`header ${name}: expected ${describeMatch(match)}, got ${got === undefined ? 'none' : quoted(got, test)}`];
});
function checkBody(test, answer) {
    const expected = Object.entries(test.expect.body);
    if (expected.length === 0)
        return [];
    const document = parsed(answer.body);
    if (document === undefined)
        return [`body: expected JSON, got ${quoted(answer.body, test)}`];
    return expected.flatMap(([path, match]) => checkPath(path, match, document.value, test));
}
function checkPath(path, match, document, test) {
    const steps = parseJsonPath(path);
    if (steps === undefined)
        return [`body ${path}: not a path such as $.items[0].id`];
    const at = followPath(steps, document);
    if (!at.found)
        return [`body ${path}: expected ${describeMatch(match)}, got nothing there`];
    const got = asText(at.value);
    return matches(match, got) ? [] : [`body ${path}: expected ${describeMatch(match)}, got ${quoted(got, test)}`];
}
/** A pattern is used once, so that its `g` and `y` flags remember nothing. */
const matches = (match, got) => match.kind === 'equals' ? match.text === got : new RegExp(match.source, match.flags).test(got);
const describeMatch = (match) => match.kind === 'equals' ? JSON.stringify(match.text) : `/${match.source}/${match.flags}`;
const MAX_QUOTED = 80;
function quoted(got, test) {
    const shown = (0,secrets/* hideSecrets */.s0)(got, test);
    return JSON.stringify(shown.length > MAX_QUOTED ? `${shown.slice(0, MAX_QUOTED - 1)}…` : shown);
}
/** Text as it is; everything else as JSON, so that `3`, `true` and `null` compare as they are written. */
const asText = (value) => (typeof value === 'string' ? value : JSON.stringify(value));
function parsed(body) {
    try {
        return { value: JSON.parse(body) };
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./src/smoke/run.ts


/** New stages and changes answer oddly for some seconds (recorded on AWS), so a failure is asked again for this long. */
const PATIENCE = (0,units/* seconds */.YA)(10);
const PAUSE = (0,units/* seconds */.YA)(1);
/** So long a changed stage may still answer with what it was: an early pass would be the old version's. */
const SETTLE = (0,units/* seconds */.YA)(3);
const AT_ONCE = (0,units/* millis */.ne)(0);
/** One result for each test, in order. */
async function runSmoke(tests, { place, at, settles }, ground, report) {
    let allPassed = true;
    if (tests.length > 0)
        await ground.clock.sleepUntil((0,units/* after */.Pl)(at, settles), ground.signal);
    for (const test of tests) {
        const result = await runTest(test, place, (0,units/* after */.Pl)(at, PATIENCE), ground);
        report(result);
        allPassed &&= result.passed;
    }
    return allPassed;
}
async function runTest(test, place, patience, ground) {
    let passes = 0;
    for (;;) {
        const answer = await ground.http.send(requestOf(test, ground), ground.signal);
        const check = checkAnswer(test, answer);
        passes = check.passed ? passes + 1 : 0;
        if (passes >= test.times)
            return resultOf(test, place, answer, undefined);
        const next = (0,units/* after */.Pl)(ground.clock.now(), PAUSE);
        const isOver = ground.signal.aborted || (!check.passed && next > patience);
        if (isOver)
            return resultOf(test, place, answer, check.passed ? 'the job was cancelled' : check.problem);
        if (!check.passed)
            await ground.clock.sleepUntil(next, ground.signal);
    }
}
const requestOf = (test, ground) => ({
    method: test.method,
    url: `${ground.baseUrl}${test.path}`,
    headers: test.headers,
    body: test.body,
    timeout: test.expect.within,
    sigv4: test.auth === 'sigv4' ? { region: ground.region } : undefined,
});
const resultOf = (test, place, answer, problem) => ({
    request: `${test.method} ${test.path}`,
    passed: problem === undefined,
    status: answer.kind === 'answer' ? answer.status : undefined,
    milliseconds: Math.round(answer.elapsed),
    problem,
    place,
});

// EXTERNAL MODULE: ./src/execute/certain-update.ts
var certain_update = __webpack_require__(2867);
// EXTERNAL MODULE: ./src/record/deployment-note.ts
var deployment_note = __webpack_require__(955);
;// CONCATENATED MODULE: ./src/execute/prune.ts




/** Deletes the oldest deployments of ours beyond `keep`. Tidying never fails a release: trouble is a warning. */
async function prune(keep, ground) {
    const { gateway } = ground.cloud;
    try {
        const [deployments, stages] = await Promise.all([gateway.deployments(ground.api), gateway.stages(ground.api)]);
        for (const { id } of superfluous(deployments, stages, keep)) {
            await gateway.deleteDeployment(ground.api, id);
            ground.journal.event('prune', `deleted deployment ${id}`);
        }
    }
    catch (error) {
        if (!(error instanceof cloud_error/* CloudError */.K))
            throw error;
        ground.journal.warn(`old deployments could not be pruned: ${error.operation}: ${(0,domain_problem/* describeCause */.V$)(error)}`);
    }
}
/** Made by us, used by no stage, no way back of any record, and not among the `keep` newest of their kind. */
function superfluous(deployments, stages, keep) {
    const needed = new Set(stages.flatMap(neededBy));
    return deployments
        .filter((deployment) => (0,deployment_note/* readNote */.VC)(deployment.description) !== undefined)
        .sort((a, b) => b.created - a.created)
        .slice(keep)
        .filter((deployment) => !needed.has(deployment.id));
}
function neededBy(stage) {
    const record = (0,stage_record/* fromTags */.y)(stage.tags);
    return [stage.deployment, stage.canary?.deployment, record?.deployment, record?.previous, record?.before].filter((id) => id !== undefined);
}

// EXTERNAL MODULE: ./src/execute/roll-back.ts
var roll_back = __webpack_require__(7642);
// EXTERNAL MODULE: ./src/canary/machine.ts
var machine = __webpack_require__(8294);
// EXTERNAL MODULE: ./src/judge/verdict.ts
var judge_verdict = __webpack_require__(4040);
// EXTERNAL MODULE: ./src/report/advice.ts + 2 modules
var advice = __webpack_require__(1730);
// EXTERNAL MODULE: ./src/domain/iso-time.ts
var iso_time = __webpack_require__(4703);
// EXTERNAL MODULE: ./src/plan/variables.ts
var plan_variables = __webpack_require__(6198);
;// CONCATENATED MODULE: ./src/plan/basis.ts

function basisOf(wanted, live, stage, standing) {
    const variables = (0,plan_variables/* variableChanges */.q9)(stage.variables, wanted.variables, live.listed(stage.deployment));
    const description = wanted.description === stage.description ? undefined : wanted.description;
    return {
        wanted,
        live,
        stage,
        standing,
        variables,
        variablesAfter: (0,plan_variables/* applyChanges */.YF)(stage.variables, variables),
        description,
    };
}

// EXTERNAL MODULE: ./src/plan/record-draft.ts
var record_draft = __webpack_require__(2692);
// EXTERNAL MODULE: ./src/plan/situation.ts
var plan_situation = __webpack_require__(6051);
;// CONCATENATED MODULE: ./src/plan/way-back.ts



/** Where a stage goes that moved and then failed its smoke tests: to what it served, or past that when nobody ever verified it. */
function wayBack(basis) {
    const { stage, standing, variablesAfter, wanted } = basis;
    if (!standing.isVerified)
        return standing.previous === undefined ? { kind: 'fail' } : wayPast(basis, standing.previous);
    return {
        kind: 'move-back',
        patch: [
            ...(0,patches/* moveTo */.tw)(stage.deployment, (0,plan_variables/* variableChanges */.q9)(variablesAfter, stage.variables, variablesAfter), undefined),
            ...(basis.description === undefined ? [] : (0,patches/* describe */.q0)(stage.description)),
        ],
        record: (0,record_draft/* standingRecord */.Kq)(stage, standing, wanted),
    };
}
function wayPast({ live, stage, standing, variablesAfter, wanted }, previous) {
    const unverified = live.listed(stage.deployment);
    const target = live.listed(previous);
    const before = (0,plan_variables/* applyChanges */.YF)(stage.variables, (0,plan_variables/* variableChanges */.q9)(stage.variables, target, unverified));
    const record = {
        ...(0,record_draft/* wantedRecord */.Jf)(wanted),
        deployment: previous,
        content: live.notes.get(previous)?.content,
        previous: standing.record?.before,
        before: undefined,
        progress: { state: 'done' },
    };
    return {
        kind: 'move-back',
        patch: (0,patches/* moveTo */.tw)(previous, (0,plan_variables/* variableChanges */.q9)(variablesAfter, before, variablesAfter), undefined),
        record,
    };
}

;// CONCATENATED MODULE: ./src/plan/deploy-steps.ts



/** A stage that does not exist yet gets the whole traffic at once: there is nothing to compare it with. */
function createSteps(wanted) {
    const record = {
        ...(0,record_draft/* wantedRecord */.Jf)(wanted),
        deployment: 'new',
        previous: undefined,
        before: undefined,
        progress: (0,record_draft/* begun */.q1)(wanted),
    };
    const { stage, variables, description } = wanted;
    return [
        ...deploymentSteps(wanted),
        { kind: 'create-stage', stage, variables, description, record },
        ...smokeSteps(wanted, record, { kind: 'fail' }),
        ...pruneSteps(wanted),
    ];
}
const versionSteps = (basis) => basis.wanted.canary === undefined ? moveSteps(basis) : rolloutSteps(basis, basis.wanted.canary);
function moveSteps(basis) {
    const { wanted, stage, standing, variables, description } = basis;
    const record = {
        ...(0,record_draft/* wantedRecord */.Jf)(wanted),
        ...(0,record_draft/* nextIds */.Yo)(stage, standing),
        deployment: 'new',
        progress: (0,record_draft/* begun */.q1)(wanted),
    };
    return [
        ...deploymentSteps(wanted),
        ...tryOutSteps(basis),
        { kind: 'tag', record, why: 'record the version and what to go back to' },
        { kind: 'update-stage', change: { kind: 'move', to: 'new', variables, description } },
        ...smokeSteps(wanted, record, wayBack(basis)),
        ...pruneSteps(wanted),
    ];
}
const rolloutSteps = (basis, spec) => [
    ...deploymentSteps(basis.wanted),
    ...tryOutSteps(basis),
    { kind: 'canary', rollout: rolloutOf(basis, spec) },
    ...pruneSteps(basis.wanted),
];
/** The canary that is live goes on at a step, with what `stages.yml` says now about how. */
const goOnSteps = (basis, found, spec, step) => continued(basis, found, spec, { kind: 'go-on', held: heldStep(found), step, ...underway(found, spec) });
/** The canary whose run left before the hold of its step was over. */
function holdOnSteps(basis, found, spec, until) {
    const { progress } = found;
    const waitingSince = progress.state === 'paused' ? progress.waitingSince : undefined;
    return continued(basis, found, spec, {
        kind: 'hold-on',
        step: progress.step,
        until,
        waitingSince,
        ...underway(found, spec),
    });
}
function continued(basis, found, spec, begin) {
    const record = { ...found.record, run: basis.wanted.run.path };
    const rollout = { ...rolloutOf(basis, spec), deployment: found.canary.deployment, begin, record };
    return [{ kind: 'canary', rollout }, ...pruneSteps(basis.wanted)];
}
const underway = ({ progress, canary: { traffic } }, spec) => {
    const { began, evidence = {} } = progress;
    return { began, traffic, evidence, raised: (0,plan_situation/* risesIn */.iz)(progress, spec) };
};
const heldStep = ({ progress }) => progress.state === 'paused' ? progress.step : progress.step - 1;
function rolloutOf({ wanted, stage, standing, variables, description }, spec) {
    return {
        spec,
        deployment: 'new',
        begin: { kind: 'new' },
        overrides: variables.set,
        promotion: variables,
        description,
        smoke: wanted.smoke,
        record: { ...(0,record_draft/* wantedRecord */.Jf)(wanted), ...(0,record_draft/* nextIds */.Yo)(stage, standing), deployment: 'new' },
        fallback: (0,record_draft/* standingRecord */.Kq)(stage, standing, wanted),
    };
}
const describeSteps = ({ description }) => description === undefined ? [] : [{ kind: 'update-stage', change: { kind: 'describe', description } }];
/** A dead run's leftovers of this very version: what is missing is the smoke tests. */
function verifySteps(basis) {
    const { wanted, stage, standing } = basis;
    const record = {
        ...(0,record_draft/* wantedRecord */.Jf)(wanted),
        ...(0,record_draft/* keptIds */.BA)(standing),
        deployment: stage.deployment,
        progress: { state: 'done' },
    };
    const steps = smokeSteps(wanted, record, wayBack(basis));
    return steps.length > 0 ? steps : [{ kind: 'tag', record, why: 'record that the version is complete' }];
}
const removeCanaryStep = (why, takesTraffic) => ({
    kind: 'update-stage',
    change: { kind: 'remove-canary', why, takesTraffic },
});
function deploymentSteps(wanted) {
    const { definition } = wanted;
    const imports = definition === undefined ? [] : [{ kind: 'import', definition }];
    return [...imports, { kind: 'create-deployment', note: noteOf(wanted) }];
}
const noteOf = ({ commit, run, content, variables }) => ({
    commit,
    runUrl: run.url,
    content,
    variables,
});
function tryOutSteps({ wanted, stage, variablesAfter: variables }) {
    const { throwAway, commit, run } = wanted;
    const tests = wanted.smoke.filter(({ beforeTraffic }) => beforeTraffic);
    if (throwAway === undefined || tests.length === 0)
        return [];
    const tryOut = { stage: throwAway, tests, variables, control: stage, commit, run: run.path };
    return [{ kind: 'smoke', on: 'throw-away', ...tryOut }];
}
const smokeSteps = (wanted, record, onFailure) => wanted.smoke.length === 0 ? [] : [{ kind: 'smoke', on: 'stage', tests: wanted.smoke, onFailure, record }];
const pruneSteps = (wanted) => wanted.keepDeployments === undefined ? [] : [{ kind: 'prune', keep: wanted.keepDeployments }];

;// CONCATENATED MODULE: ./src/plan/deploy.ts










function planDeploy(wanted, live, now) {
    const decision = tooLarge(wanted) ?? decide(wanted, live, (0,plan_situation/* situationOf */._7)(live.stage, live.record, now), now);
    if (!Array.isArray(decision))
        return decision;
    const clearing = clearingOf(decision);
    return {
        kind: 'go',
        plan: { steps: decision, digest: planDigest(wanted, live), ...(clearing.length > 0 && { clearing }) },
    };
}
/** A canary of another version, and the record that says so. */
function clearingOf(steps) {
    const [first] = steps;
    const takesTraffic = first?.kind === 'update-stage' && first.change.kind === 'remove-canary' && first.change.takesTraffic;
    return takesTraffic ? steps.slice(0, 2) : [];
}
/** API, stage, what is wanted and what it is compared with; not who asked, when or why. */
const planDigest = (wanted, live) => (0,canonical/* digest */.br)({
    api: live.api.id,
    stage: wanted.stage,
    wanted: { content: wanted.content, variables: wanted.variables, description: wanted.description },
    live: live.stage && {
        deployment: live.stage.deployment,
        variables: live.stage.variables,
        description: live.stage.description,
        canary: live.stage.canary && { ...live.stage.canary },
    },
});
function decide(wanted, live, situation, now) {
    switch (situation.kind) {
        case 'absent':
            return createSteps(wanted);
        case 'plain':
            return change(basisOf(wanted, live, situation.stage, situation.standing));
        case 'left-over':
            return tidied(basisOf(wanted, live, situation.stage, situation.standing), 'it runs what the stage runs', false);
        case 'starting':
            return busy(situation.record);
        case 'foreign-canary':
            return foreign(situation.canary.deployment, situation.canary.traffic);
        case 'rollout':
            return meet(wanted, live, situation, now);
        default:
            return (0,never/* unreachable */.H)(situation);
    }
}
const busy = ({ run, progress }) => ({
    kind: 'refused',
    reason: `another run is rolling out on this stage: ${run}`,
    hint: `Wait for it, or cancel it; a \`concurrency:\` group makes runs queue by themselves.${deadline(progress)}`,
});
const deadline = (progress) => progress.state === 'rolling'
    ? ` If it is dead, its lease ends at ${(0,iso_time/* toIso */.t)(progress.until)}, and the next run takes over.`
    : '';
const foreign = (deployment, traffic) => ({
    kind: 'refused',
    reason: `the stage has a canary (deployment ${deployment}, ${traffic} %) that this action has no record of`,
    hint: 'Promote or remove it where it was made, or run `command: rollback` to remove it; then deploy again.',
});
function tooLarge(wanted) {
    const length = (0,deployment_note/* noteText */.gA)(noteOf(wanted)).length;
    if (length > deployment_note/* MAX_NOTE */.EI) {
        const reason = `the variables are too large to be kept with the deployment (${length} of ${deployment_note/* MAX_NOTE */.EI} characters)`;
        return { kind: 'refused', reason, hint: 'A roll back could not bring them back. Use fewer or shorter variables.' };
    }
    return undefined;
}
function change(basis) {
    const { wanted, standing, variables } = basis;
    const operations = Object.keys(variables.set).length + variables.remove.length;
    if (operations > patches/* MAX_OPERATIONS */.YZ - 4) {
        const hint = 'Change them in several deployments.';
        return { kind: 'refused', reason: `${operations} variables change at once, API Gateway takes fewer`, hint };
    }
    if (standing.content !== wanted.content || !(0,plan_variables/* isNoChange */.IS)(variables))
        return versionSteps(basis);
    const describing = describeSteps(basis);
    if (!standing.isVerified)
        return [...describing, ...verifySteps(basis)];
    return describing.length === 0 ? { kind: 'unchanged' } : describing;
}
/** A canary of ours is live: the same version goes on, another one makes room. */
function meet(wanted, live, found, now) {
    if (found.alive)
        return busy(found.record);
    const basis = basisOf(wanted, live, found.stage, live.baseStanding(found));
    if (wanted.canary !== undefined && isOfVersion(wanted, live, found)) {
        return goOn(basis, found, wanted.canary, now);
    }
    return tidied(basis, `it runs another version (deployment ${found.canary.deployment})`, true);
}
/** Whether the canary is of the very version that is wanted. */
function isOfVersion(wanted, live, { record, canary }) {
    const note = live.notes.get(canary.deployment);
    return record.content === wanted.content && note !== undefined && (0,plan_variables/* sameVariables */.AV)(note.variables, wanted.variables);
}
function goOn(basis, found, spec, now) {
    const { progress } = found;
    if (progress.state === 'rolling')
        return goOnSteps(basis, found, spec, progress.step);
    if (progress.next === undefined || now < progress.next)
        return { kind: 'paused', progress };
    return holdOnSteps(basis, found, spec, progress.next);
}
/** The canary goes first; then the stage is looked at as if there had been none. */
function tidied(basis, why, takesTraffic) {
    const next = change(basis);
    if (!Array.isArray(next) && next.kind === 'refused')
        return next;
    const record = (0,record_draft/* standingRecord */.Kq)(basis.stage, basis.standing, basis.wanted);
    const rest = Array.isArray(next) ? next : [];
    const settle = { kind: 'tag', record, why: 'record what the stage stands on' };
    return [removeCanaryStep(why, takesTraffic), ...(takesTraffic || rest.length === 0 ? [settle] : []), ...rest];
}

// EXTERNAL MODULE: ./src/execute/stage-watch.ts
var stage_watch = __webpack_require__(3763);
;// CONCATENATED MODULE: ./src/execute/unless-aborted.ts

/** What `work` comes to; `undefined` as soon as the signal aborts: then nobody waits for it any more. */
async function unlessAborted(work, signal) {
    if (signal.aborted)
        return undefined;
    const over = new AbortController();
    const aborted = new Promise((resolve) => {
        signal.addEventListener('abort', () => resolve(undefined), { once: true, signal: over.signal });
    });
    // Without a listener of its own a failure that comes too late would end the process.
    work.catch(() => undefined);
    try {
        return await Promise.race([work, aborted]);
    }
    finally {
        over.abort();
    }
}
/** What `work` comes to within the time; `undefined`: it takes longer. */
async function within(work, most, clock) {
    const over = new AbortController();
    work.catch(() => undefined);
    const late = clock.sleepUntil((0,units/* after */.Pl)(clock.now(), most), over.signal).then(() => undefined);
    try {
        return await Promise.race([work, late]);
    }
    finally {
        over.abort();
    }
}

;// CONCATENATED MODULE: ./src/execute/claim.ts








/**
 * Takes the lease. Tags have no compare-and-set: it is ours when nobody else's stood there a moment before, and, before
 * the first traffic, when our name still stands there a moment later.
 *
 * Answers who or what stands against that; `undefined` also when the job was cancelled meanwhile. Throws `CloudError`.
 */
async function claim({ begin, spec, fallback }, deployment, recorder, ground) {
    const { lastWord, clock, signal, api, stage, owner } = ground;
    const look = () => unlessAborted(lastWord.gateway.stage(api, stage).then((live) => ({ live })), signal);
    const against = (live, foreign) => whatIsOther(live, fallback.deployment) ?? (live && foreign(live));
    const canary = begin.kind === 'new' ? undefined : deployment;
    // Importing and deploying takes minutes: who took the stage since it was planned for keeps it.
    const found = await look();
    const busy = found && against(found.live, (live) => whoHas(live, canary, clock.now()));
    if (found === undefined || busy !== undefined)
        return busy;
    await recorder.begin(firstStep(begin, spec, clock.now()));
    // The file says nothing of a switch any more, and ours is the record now: nobody else would know of the old one.
    if ((0,dead_man/* isArmed */.UP)(found.live) && spec.deadManSwitch === undefined)
        await (0,dead_man/* disarmDeadMan */.H8)(ground);
    if (begin.kind !== 'new')
        return undefined;
    await clock.sleepUntil((0,units/* after */.Pl)(clock.now(), (0,units/* millis */.ne)(Math.min(LEASE_SETTLES, spec.lease / 4))), signal);
    const proof = await look();
    return proof && against(proof.live, (live) => whoCame(live, owner));
}
/** A canary that is begun now could not be taken back any more. */
const outOfTime = (leaveBy) => ({
    kind: 'failed',
    reason: `this run would have to hand its canary over at ${(0,iso_time/* toIso */.t)(leaveBy)}, which is past`,
    hint: 'No traffic was moved. Run it again with credentials that live longer, and give the job more time.',
});
/** Where whoever takes over goes on. A hold that is over is not repeated, unless there is more to it than its time. */
function firstStep(begin, { steps, analysis }, now) {
    if (begin.kind === 'new')
        return 0;
    const isTimeOnly = analysis === undefined && steps[begin.step]?.approve === false;
    const isOver = begin.kind === 'hold-on' && begin.until <= now && isTimeOnly;
    return isOver ? begin.step + 1 : begin.step;
}
function whatIsOther(live, base) {
    if (live === undefined)
        return 'the stage was deleted by somebody else';
    return live.deployment === base ? undefined : `somebody moved the stage to ${live.deployment}`;
}
/** Before our name stands there. */
function whoHas(live, ours, now) {
    const driving = (0,plan_situation/* drivenBy */.AC)((0,plan_situation/* situationOf */._7)(live, (0,stage_record/* fromTags */.y)(live.tags), now));
    if (driving !== undefined)
        return busy(driving).reason;
    return live.canary?.deployment === ours ? undefined : 'somebody else started or removed a canary';
}
/** After. */
function whoCame(live, owner) {
    const custody = (0,plan_situation/* custodyOf */.Dr)(live, owner);
    if (custody === 'bare')
        return undefined;
    return custody === 'taken' ? (0,stage_watch/* tookOver */.I)((0,stage_record/* fromTags */.y)(live.tags)?.run) : 'somebody else started a canary';
}
/** Longer than a competitor needs from its read to its write. */
const LEASE_SETTLES = (0,units/* seconds */.YA)(1);

// EXTERNAL MODULE: ./src/judge/alarms.ts
var judge_alarms = __webpack_require__(905);
// EXTERNAL MODULE: ./src/judge/analysis.ts + 2 modules
var analysis = __webpack_require__(2166);
// EXTERNAL MODULE: ./src/judge/analysis-verdicts.ts
var analysis_verdicts = __webpack_require__(8292);
// EXTERNAL MODULE: ./src/judge/minutes.ts
var minutes = __webpack_require__(7850);
;// CONCATENATED MODULE: ./src/judge/empty-series.ts
/** After so many settled minutes with traffic on the stage the canary's series should have something. */
const MINUTES = 5;
/** Whether the stage had requests all the time, and the canary none. */
const hasEmptySeries = ({ canary, busyBeside }) => canary === undefined && busyBeside >= MINUTES;
/** The API's requests to all stages together. */
const requestsOf = (api) => ({
    namespace: 'AWS/ApiGateway',
    metric: 'Count',
    dimensions: { ApiName: api },
    statistic: 'SampleCount',
});
/** All series of the API's requests, of any stage. */
const stageSeries = ({ api }) => requestsOf(api);
/** What to set. `found`: the dimensions of the API's series; `undefined`: they could not be listed. */
function emptySeriesText({ api, stage, canary }, found) {
    const names = [...new Set((found ?? []).flatMap(({ Stage }) => (Stage === undefined ? [] : [Stage])))].toSorted();
    const others = names.filter((name) => name !== canary && name !== stage);
    const known = found === undefined
        ? 'Which series of this API there are could not be listed.'
        : `Of this API it has ${names.length === 0 ? 'none' : names.join(', ')}.`;
    return [
        `the stage had requests for ${MINUTES} minutes, and CloudWatch has none of the canary, as Stage = ${canary} of ApiName = ${api}:`,
        `nothing can be compared. ${known}`,
        others.length > 0
            ? `If one of these is the canary (${others.join(', ')}), set \`analysis.dimension\` to it.`
            : "Turn on detailed metrics or execution logging of the stage, which the canary's own series may need, or use `alarms`.",
    ].join(' ');
}

;// CONCATENATED MODULE: ./src/judge/sources.ts

/**
 * API Gateway's per-minute counts (AWS developer guide, "metrics and dimensions"): `Count` by SampleCount, errors by Sum.
 * Lambda's by ExecutedVersion (Lambda developer guide, aliases).
 */
function sourcesOf(arms, { errors }, slow) {
    const sides = ['canary', 'base'];
    return [
        ...sides.flatMap((arm) => [
            count(arms, arm, 'requests'),
            // A function's errors stand for whichever class is asked for.
            ...(arms.kind === 'stage' ? errors : errors.slice(0, 1)).map((kind) => count(arms, arm, kind)),
        ]),
        ...(arms.kind === 'stage' && !arms.sharesCache ? [source(arms, 'base', 'cached', 'CacheHitCount', 'Sum')] : []),
        ...slowSources(arms, slow),
    ];
}
function slowSources(arms, slow) {
    switch (slow.kind) {
        case 'none':
            return [];
        case 'counts':
            return ['canary', 'base'].map((arm) => latency(arms, arm, 'slow', `TC(${slow.limit}:)`));
        case 'signs':
            return [latency(arms, 'canary', 'percentile', `p${slow.percentile}`), latency(arms, 'base', 'middle', MIDDLE)];
    }
}
const source = (arms, arm, what, metric, statistic) => ({
    arm,
    what,
    query: { ...placeOf(arms, arm), metric, statistic },
});
const count = (arms, arm, what) => source(arms, arm, what, ...COUNTS[arms.kind][what]);
const latency = (arms, arm, what, statistic) => source(arms, arm, what, LATENCIES[arms.kind], statistic);
const COUNTS = {
    stage: { requests: ['Count', 'SampleCount'], '5xx': ['5XXError', 'Sum'], '4xx': ['4XXError', 'Sum'] },
    alias: { requests: ['Invocations', 'Sum'], '5xx': ['Errors', 'Sum'], '4xx': ['Errors', 'Sum'] },
};
const LATENCIES = { stage: 'Latency', alias: 'Duration' };
const MIDDLE = 'p50';
function placeOf(arms, arm) {
    if (arms.kind === 'stage') {
        const Stage = arm === 'canary' ? arms.canary : arms.stage;
        return { namespace: 'AWS/ApiGateway', dimensions: { ApiName: arms.api, Stage } };
    }
    const { function: FunctionName, alias } = arms;
    const dimensions = { FunctionName, Resource: `${FunctionName}:${alias}`, ExecutedVersion: arms[arm] };
    return { namespace: 'AWS/Lambda', dimensions };
}
/** The answers, in the order of their sources, as the two sides that are compared. */
function observedIn(arms, sources, answers, slow) {
    const series = (arm, what) => {
        const index = sources.findIndex((one) => one.arm === arm && one.what === what);
        return index < 0 ? undefined : (answers[index] ?? NO_DATA);
    };
    const side = (arm) => ({
        requests: series(arm, 'requests') ?? NO_DATA,
        errors: { '5xx': series(arm, '5xx') ?? NO_DATA, '4xx': series(arm, '4xx') ?? NO_DATA },
        slow: series(arm, 'slow'),
    });
    const [canary, whole] = [side('canary'), side('base')];
    const base = arms.kind === 'stage' ? (0,minutes/* without */.FF)(spared(whole, series('base', 'cached')), canary) : whole;
    const percentiles = slow.kind === 'signs' ? series('canary', 'percentile') : undefined;
    return { canary, base, above: percentiles && aboveLimit(percentiles, series('base', 'middle') ?? NO_DATA, slow) };
}
const NO_DATA = new Map();
/** What a cache answers cannot fail: a base whose hits count would look better than any canary without a cache. */
const spared = (stage, cached) => cached === undefined
    ? stage
    : {
        ...stage,
        requests: new Map([...stage.requests].map(([at, count]) => [at, Math.max(0, count - (cached.get(at) ?? 0))])),
    };
/** Where the whole stage has become slower, by its median, so has the limit: a slow dependency is nobody's fault. */
function aboveLimit(percentiles, middles, slow) {
    if (slow.kind !== 'signs')
        return NO_DATA;
    const { limit, middle: usual } = slow;
    return new Map([...percentiles].flatMap(([at, value]) => {
        const middle = middles.get(at);
        if (middle === undefined)
            return [];
        return [[at, value > limit * Math.max(1, middle / Math.max(1, usual)) ? 1 : 0]];
    }));
}
/** What was usual before the rollout, and whether CloudWatch counts slow requests of this metric at all (unverified). */
const usualSources = (arms, { percentile }) => [
    latency(arms, 'base', 'percentile', `p${percentile}`).query,
    latency(arms, 'base', 'middle', MIDDLE).query,
    latency(arms, 'base', 'probe', ALL).query,
];
/** Counts every request, those of no time at all too. */
const ALL = 'TC(:1000000000)';
/** The newest ones count, of those of the hour before in which anybody came: at night these lie apart. */
const TYPICAL_MINUTES = 15;
/**
 * The limit above which a request is slow, fixed for the rollout: so many times the median of the stage's percentile in
 * the newest 15 minutes with requests within the hour before it, when no canary was among them.
 */
function slowRule({ percentile, atMost }, [usual, middles, probe]) {
    const typical = medianOf(usual);
    if (typical === undefined)
        return { kind: 'none' };
    const limit = Math.max(1, Math.ceil(atMost * typical));
    const isCounted = [...(probe ?? NO_DATA).values()].some((count) => count > 0);
    return isCounted
        ? { kind: 'counts', limit }
        : { kind: 'signs', limit, percentile, middle: medianOf(middles) ?? typical };
}
function medianOf(series = NO_DATA) {
    const newest = [...series].toSorted(([a], [b]) => b - a).slice(0, TYPICAL_MINUTES);
    const values = newest.map(([, value]) => value).toSorted((a, b) => a - b);
    return values[Math.floor(values.length / 2)];
}

;// CONCATENATED MODULE: ./src/execute/analyst.ts









/** `undefined`: the file asks for no comparison. */
function analystOf({ analysis, poll, useStageCache: sharesCache }, before, ground) {
    if (analysis === undefined)
        return undefined;
    const { stage, metricsName: api } = ground;
    const canary = analysis.dimension ?? `${stage}/Canary`;
    return new Analyst({ ...analysis, poll }, { kind: 'stage', api, stage, canary, sharesCache }, before, ground);
}
/**
 * Compares the canary with the stage's other traffic, by CloudWatch's minutes: at most one call for each look, and one
 * more for what was usual before the rollout, and for the hour that the bake is compared with where days lie between.
 */
class Analyst {
    #spec;
    #arms;
    #ground;
    #poll;
    #raised;
    #analysis;
    #earlier;
    #aloneSince;
    /** Of the base, the hour that the bake is compared with and perhaps what came after it. `undefined`: not asked for yet. */
    #hourBefore;
    /** `undefined`: still to be asked for. */
    #slow;
    #told = 0;
    #isEmptySeriesTold = false;
    constructor({ poll, ...spec }, arms, before, ground) {
        this.#spec = spec;
        this.#poll = poll;
        this.#raised = [...before.raised];
        this.#arms = arms;
        this.#ground = ground;
        this.#analysis = (0,analysis/* resumeAnalysis */.ew)(spec, before.evidence, before.raised[0] ?? (0,units/* instant */.uR)(0), ground.clock.now());
        if (this.#analysis.isBroken)
            ground.journal.warn(BROKEN);
        this.#slow = spec.latency === undefined ? { kind: 'none' } : undefined;
    }
    /** Traffic rose. */
    raised() {
        this.#raised.push(this.#ground.clock.now());
    }
    async look(hold) {
        const [began] = this.#raised;
        if (began === undefined)
            return [];
        try {
            this.#slow ??= await this.#learnSlow(began);
            if (this.#isDue(began))
                await this.#weigh(began, hold, this.#slow);
            const verdicts = (0,analysis_verdicts/* analysisVerdicts */.Hn)(this.#spec, this.#analysis, began, hold);
            if (verdicts.some(({ kind }) => kind === 'breached'))
                this.tell();
            return this.#isEmptySeriesTold ? verdicts.map((verdict) => this.#withDimension(verdict)) : verdicts;
        }
        catch (error) {
            if (!(error instanceof cloud_error/* CloudError */.K))
                throw error;
            return [{ kind: 'unknown', why: `CloudWatch's metrics could not be read: ${(0,domain_problem/* describeCause */.V$)(error)}` }];
        }
    }
    /** For the stage's record: what a later run goes on from. */
    get kept() {
        return (0,analysis/* keptTexts */.$Y)(this.#analysis);
    }
    get course() {
        return (0,analysis/* courseOf */.bx)(this.#spec, this.#analysis);
    }
    /** Where the comparison stands, for whoever watches the log; nothing new is not repeated. */
    tell() {
        const { count } = this.#analysis.tally;
        if (count > this.#told)
            this.#ground.journal.event('analysis', (0,analysis_verdicts/* standingText */.yd)(this.#spec, this.#analysis));
        this.#told = count;
    }
    /** What is new comes by the minute; a poll before it can settle, its counts are looked at for comparison. */
    #isDue(began) {
        const now = this.#ground.clock.now();
        return now >= (0,minutes/* settlesAt */.g2)((0,analysis/* nextMinute */.uY)(this.#analysis, began, now)) - Math.min(this.#poll, minutes/* MINUTE */.pY);
    }
    async #weigh(began, hold, slow) {
        const now = this.#ground.clock.now();
        this.#aloneSince = (0,analysis_verdicts/* aloneSince */.qZ)(this.#aloneSince, hold);
        const [from, to] = [(0,analysis/* nextMinute */.uY)(this.#analysis, began, now), (0,minutes/* floorMinute */.tW)(now)];
        const seen = hold.isAlone
            ? await this.#observeAlone(from, to, (0,minutes/* floorMinute */.tW)(began), slow)
            : await this.#observe(from, to, slow);
        const moment = { now, began, aloneSince: this.#aloneSince, raised: this.#raised, earlier: this.#earlier };
        this.#analysis = (0,analysis/* analyse */.KH)(this.#spec, this.#analysis, seen, moment);
        this.#earlier = { at: now, seen };
        await this.#warnOfEmptySeries();
    }
    /** With the hour before `began`, which is asked for once, in the same call unless days lie between. */
    async #observeAlone(from, to, began, slow) {
        const start = (0,units/* instant */.uR)(began - analysis/* HOUR_BEFORE */.fA);
        if (this.#hourBefore === undefined && from - start <= ONE_CALL) {
            const seen = await this.#observe(start, to, slow);
            this.#hourBefore = seen.base;
            return seen;
        }
        this.#hourBefore ??= (await this.#observe(start, began, slow)).base;
        const fresh = await this.#observe(from, to, slow);
        return { ...fresh, base: (0,minutes/* joined */.oR)(this.#hourBefore, fresh.base) };
    }
    async #observe(from, to, slow) {
        const sources = sourcesOf(this.#arms, this.#spec, slow);
        const queries = sources.map(({ query }) => query);
        return observedIn(this.#arms, sources, await this.#ground.cloud.metrics.read(queries, from, to), slow);
    }
    /** Asked once for a rollout, of the time before it. */
    async #learnSlow(began) {
        const { latency } = this.#spec;
        if (latency === undefined)
            return { kind: 'none' };
        const rule = slowRule(latency, await this.#usual(latency, (0,minutes/* floorMinute */.tW)(began)));
        if (rule.kind === 'none')
            this.#ground.journal.warn(slowText(rule, latency));
        else
            this.#ground.journal.event('analysis', slowText(rule, latency));
        return rule;
    }
    async #usual(latency, to) {
        const { metrics } = this.#ground.cloud;
        const queries = usualSources(this.#arms, latency);
        const from = (0,units/* instant */.uR)(to - analysis/* HOUR_BEFORE */.fA);
        try {
            return await metrics.read(queries, from, to);
        }
        catch (error) {
            // Where the statistic of the probe itself is refused, what is left are the percentiles.
            if (!(error instanceof cloud_error/* CloudError */.K) || error.kind !== 'bad-request')
                throw error;
            return metrics.read(queries.slice(0, -1), from, to);
        }
    }
    /** Whoever reads the end of it need not look for the warning. */
    #withDimension(verdict) {
        if (verdict.kind !== 'quiet' || this.#arms.kind !== 'stage')
            return verdict;
        return { ...verdict, why: `${verdict.why}; is Stage = ${this.#arms.canary} its series? See \`analysis.dimension\`` };
    }
    /** Once, when the canary should have been seen by now: most likely its series has another name. */
    async #warnOfEmptySeries() {
        if (this.#isEmptySeriesTold || this.#arms.kind !== 'stage' || !hasEmptySeries(this.#analysis.silence))
            return;
        this.#isEmptySeriesTold = true;
        const { cloud, journal } = this.#ground;
        try {
            journal.warn(emptySeriesText(this.#arms, await cloud.metrics.list(stageSeries(this.#arms))));
        }
        catch (error) {
            if (!(error instanceof cloud_error/* CloudError */.K))
                throw error;
            journal.warn(`${emptySeriesText(this.#arms, undefined)} (${(0,domain_problem/* describeCause */.V$)(error)})`);
        }
    }
}
/** CloudWatch keeps minutes for days only, and answers so many of them at a time. */
const ONE_CALL = (0,units/* minutes */.Gx)(24 * 60);
const BROKEN = "the evidence in the stage's tags (`stages:evidence-…`) cannot be right: somebody changed it. The comparison begins anew";
function slowText(rule, { percentile, atMost }) {
    const usual = `${atMost} times the p${percentile} of the newest 15 minutes with requests before`;
    switch (rule.kind) {
        case 'none':
            return 'latencies are not compared: nobody came in the hour before the rollout';
        case 'counts':
            return `slow is what takes longer than ${rule.limit} ms, ${usual}`;
        case 'signs':
            return `the canary's p${percentile} is compared with ${rule.limit} ms, ${usual}; CloudWatch does not count slow requests here`;
        default:
            return (0,never/* unreachable */.H)(rule);
    }
}

;// CONCATENATED MODULE: ./src/execute/health.ts






/** What CloudWatch says of the canary. Nothing to ask is healthy: only time decides. */
class Health {
    #rollout;
    #ground;
    #analyst;
    #excused;
    #seen;
    #began;
    constructor(rollout, excused, ground) {
        this.#rollout = rollout;
        this.#excused = excused;
        this.#ground = ground;
        const { spec, begin } = rollout;
        const before = begin.kind === 'new' ? { evidence: {}, raised: [] } : begin;
        this.#analyst = analystOf(spec, before, ground);
        this.#began = rollout.begin.kind === 'new' ? undefined : rollout.begin.began;
    }
    /** Traffic rose. */
    raised() {
        this.#began ??= this.#ground.clock.now();
        this.#analyst?.tell();
        this.#analyst?.raised();
    }
    /** What a later run's analysis goes on from. */
    get evidence() {
        return this.#analyst?.kept ?? {};
    }
    /** The rollout is over: how it was judged goes to the report. */
    end() {
        this.#analyst?.tell();
        if (this.#analyst !== undefined)
            this.#ground.journal.course(this.#analyst.course);
    }
    async read(state) {
        const { spec } = this.#rollout;
        const verdicts = await Promise.all([this.#alarms(), this.#analysis((0,machine/* currentHold */.HC)(spec, state))]);
        return (0,judge_verdict/* worst */.Q)(verdicts, spec.onNoData);
    }
    async #alarms() {
        const { alarms } = this.#rollout.spec;
        const { cloud, journal } = this.#ground;
        if (alarms.length === 0)
            return { kind: 'healthy' };
        try {
            const seen = await cloud.alarms.read(alarms);
            for (const name of (0,judge_alarms/* flapped */.$s)(this.#seen ?? [], seen))
                journal.event('alarm', `${name} was not OK for a while between two looks, and is OK again`);
            const { verdict, excused } = (0,judge_alarms/* judgeAlarms */.eX)(alarms, seen, this.#excusedIn(seen), this.#began);
            this.#seen = seen;
            this.#excused = excused;
            if (verdict.kind === 'breached')
                journal.event('alarm', [verdict.reason, verdict.detail].filter(Boolean).join('. '));
            return verdict;
        }
        catch (error) {
            if (!(error instanceof cloud_error/* CloudError */.K))
                throw error;
            return { kind: 'unknown', why: `CloudWatch could not be read: ${(0,domain_problem/* describeCause */.V$)(error)}` };
        }
    }
    /** One that began to fire after the guard's look, and before there was traffic to fire for, counts as one before. */
    #excusedIn(seen) {
        if (this.#seen !== undefined || this.#began === undefined)
            return this.#excused;
        return new Map([...this.#excused, ...(0,judge_alarms/* ignored */.PP)(this.#rollout.spec, seen, this.#began)]);
    }
    async #analysis(hold) {
        const verdicts = (await this.#analyst?.look(hold)) ?? [];
        return (0,judge_verdict/* worst */.Q)(verdicts, this.#rollout.spec.onNoData);
    }
}

;// CONCATENATED MODULE: ./src/execute/in-flight.ts


/** Writes that a cancellation did not wait for: AWS may still carry them out, after what was sent later. */
class InFlight {
    #signal;
    #clock;
    #left = [];
    #isHanging = false;
    constructor(signal, clock) {
        this.#signal = signal;
        this.#clock = clock;
    }
    /** What the write comes to; `undefined`: the job was cancelled first, and the write is still on its way. */
    async unlessAborted(write) {
        // In a box: many a write answers nothing, and has come to its end all the same.
        const done = await unlessAborted(write.then((answer) => ({ answer })), this.#signal);
        if (done === undefined)
            this.#left = [...this.#left, write];
        return done?.answer;
    }
    /** A write that nobody waits for any more may still be carried out. */
    get isHanging() {
        return this.#isHanging;
    }
    /** Resolves when all of them have come to an end, or will hardly any more; answers whether there were any. */
    async settled() {
        const left = this.#left;
        this.#left = [];
        if (left.length === 0)
            return false;
        if ((await within(Promise.allSettled(left), LONGEST, this.#clock)) === undefined)
            this.#isHanging = true;
        return true;
    }
}
/** The runner gives 7.5 s, then it kills. */
const LONGEST = (0,units/* seconds */.YA)(2);

;// CONCATENATED MODULE: ./src/execute/rollout-recorder.ts










/** At most, between two renewals that fail. */
const AGAIN = (0,units/* seconds */.YA)(5);
const GRACE = (0,units/* seconds */.YA)(10);
/** Keeps the stage's record true while a canary climbs, and its owner's lease alive. */
class RolloutRecorder {
    #rollout;
    #deployment;
    #ground;
    #inFlight;
    #evidence;
    #began;
    #step = 0;
    #since;
    #until;
    /** After a renewal that failed. */
    #notBefore;
    /** `evidence`: what a later run's analysis goes on from; read whenever the record is written. */
    constructor(rollout, deployment, ground, inFlight, evidence) {
        this.#rollout = rollout;
        this.#evidence = evidence;
        this.#deployment = deployment;
        this.#ground = ground;
        this.#inFlight = inFlight;
        const now = ground.clock.now();
        this.#began = rollout.begin.kind === 'new' ? now : rollout.begin.began;
        this.#since = now;
        this.#until = now;
        this.#notBefore = now;
    }
    /** Before the first change of traffic: from here on others know whose canary it is. */
    begin(step) {
        this.#step = step;
        this.#since = this.#ground.clock.now();
        return this.#renew();
    }
    /** Keeps the lease alive while `work` takes its time. */
    async during(work) {
        const over = new AbortController();
        const keeping = this.#keepUntil(machine/* FOREVER */.SY, AbortSignal.any([over.signal, this.#ground.signal]));
        try {
            return await work();
        }
        finally {
            over.abort();
            await keeping;
        }
    }
    /** After traffic moved. Should this be lost, a later run repeats the step, which is harmless. */
    async reached(step) {
        this.#step = step;
        this.#since = this.#ground.clock.now();
        await this.#keepAlive();
    }
    /** The lease ran out, by our own clock: the process slept, or a call took too long. */
    isExpired(now) {
        return now >= this.#until;
    }
    /** Sleeps, and renews the lease whenever half of it is gone. */
    sleepUntil(until) {
        return this.#keepUntil(until, this.#ground.signal);
    }
    async #keepUntil(until, signal) {
        const { clock } = this.#ground;
        for (;;) {
            const renewAt = Math.max(this.#until - this.#rollout.spec.lease / 2, this.#notBefore);
            await clock.sleepUntil((0,units/* instant */.uR)(Math.min(until, renewAt, this.#until)), signal);
            const now = clock.now();
            if (!signal.aborted && now >= renewAt)
                await this.#keepAlive();
            if (signal.aborted || now >= until || this.isExpired(clock.now()))
                return;
        }
    }
    /** One renewal that fails decides nothing: there is half a lease left to try again. A lease that ran out is never renewed. */
    async #keepAlive() {
        const now = this.#ground.clock.now();
        if (this.isExpired(now))
            return;
        try {
            await this.#renew();
        }
        catch (error) {
            if (!(error instanceof cloud_error/* CloudError */.K))
                throw error;
            this.#notBefore = (0,units/* instant */.uR)(this.#ground.clock.now() + Math.min(AGAIN, this.#rollout.spec.lease / 10));
            this.#ground.journal.event('lease', `could not be renewed: ${(0,domain_problem/* describeCause */.V$)(error)}`);
        }
    }
    async paused({ step, resumeBy, next, waitingSince }) {
        await this.#inFlight.settled();
        const { deadManSwitch } = this.#rollout.spec;
        const hasSwitch = deadManSwitch !== undefined;
        const [began, evidence] = [this.#began, this.#evidence()];
        const progress = { state: 'paused', step, began, resumeBy, next, waitingSince, hasSwitch, evidence };
        await this.#write(progress, 'lastWord');
        if (deadManSwitch === undefined)
            return;
        await (0,dead_man/* putOffDeadMan */.ZB)(this.#ground, deadManSwitch.role, resumeBy, `at ${(0,iso_time/* toIso */.t)(this.#until)}`);
    }
    async finished() {
        await this.#write({ state: 'done' }, 'lastWord');
        await this.disarmed();
    }
    /** Ends the lease at once: what this run could not do, the next one may. Best effort. */
    async released() {
        const { lastWord, clock, api, stage, owner } = this.#ground;
        try {
            const live = await lastWord.gateway.stage(api, stage);
            if (live === undefined || (0,plan_situation/* custodyOf */.Dr)(live, owner) === 'taken')
                return;
            await this.#write(this.#rollingUntil(clock.now()), 'lastWord');
        }
        catch (error) {
            if (!(error instanceof cloud_error/* CloudError */.K))
                throw error;
        }
    }
    /** The canary is gone, so its dead man's switch goes too. */
    async disarmed() {
        if (this.#rollout.spec.deadManSwitch !== undefined)
            await (0,dead_man/* disarmDeadMan */.H8)(this.#ground, this.#until);
    }
    /**
     * Gives the lease back when the canary is gone or somebody else's, unless they have the record too. Best effort: what
     * cannot be told is `undefined`. A canary that is ours after all, or may still become it, keeps its record.
     */
    async givenUp(fallback) {
        const { lastWord, api, stage, owner, journal } = this.#ground;
        await this.#inFlight.settled();
        if (this.#inFlight.isHanging)
            return undefined;
        try {
            const live = await lastWord.gateway.stage(api, stage);
            const custody = live === undefined ? 'taken' : (0,plan_situation/* custodyOf */.Dr)(live, owner);
            if (live === undefined || custody === 'taken' || custody === 'live')
                return custody;
            if (custody === 'empty')
                await lastWord.gateway.updateStage(api, stage, patches/* removeCanary */.rd);
            await lastWord.gateway.tag({ api, stage }, (0,stage_record/* toTags */.L)((0,record_draft/* recordAt */.zR)(live.deployment, fallback)));
            await this.disarmed();
            return custody;
        }
        catch (error) {
            if (!(error instanceof cloud_error/* CloudError */.K))
                throw error;
            journal.warn(`the lease on the stage could not be given back (${(0,domain_problem/* describeCause */.V$)(error)}); it ends by itself at ${(0,iso_time/* toIso */.t)(this.#until)}`);
            return undefined;
        }
    }
    /** The switch first: it never comes before the lease it stands for. */
    async #renew() {
        const until = (0,units/* after */.Pl)(this.#ground.clock.now(), this.#rollout.spec.lease);
        const { signal } = this.#ground;
        const { deadManSwitch } = this.#rollout.spec;
        const renew = async () => {
            if (deadManSwitch !== undefined)
                await (0,dead_man/* armDeadMan */.pY)(this.#ground, deadManSwitch.role, this.#strikesAt(until));
            if (!signal.aborted)
                await this.#write(this.#rollingUntil(until), 'cloud');
        };
        await this.#inFlight.unlessAborted(renew());
        if (!signal.aborted)
            this.#until = until;
    }
    #rollingUntil(until) {
        const { owner } = this.#ground;
        const hasSwitch = this.#rollout.spec.deadManSwitch !== undefined;
        const [step, since, began, evidence] = [this.#step, this.#since, this.#began, this.#evidence()];
        return { state: 'rolling', step, since, began, until, owner, hasSwitch, evidence };
    }
    /** A moment after the lease: whoever lives takes the canary off by itself, and writes that down. */
    #strikesAt(until) {
        return (0,units/* after */.Pl)(until, (0,units/* millis */.ne)(Math.min(GRACE, this.#rollout.spec.lease)));
    }
    #write(progress, by) {
        const { api, stage } = this.#ground;
        const record = { ...this.#rollout.record, deployment: this.#deployment, progress };
        return this.#ground[by].gateway.tag({ api, stage }, (0,stage_record/* toTags */.L)(record));
    }
}

;// CONCATENATED MODULE: ./src/execute/verify.ts

/** The smoke tests, on the stage whose traffic all goes to the canary. */
async function verifyCanary({ smoke }, ground) {
    const { cloud, clock, journal, signal } = ground;
    const change = { place: 'canary at 100 %', at: clock.now(), settles: SETTLE };
    const failed = [];
    const passed = await runSmoke(smoke, change, { ...ground, region: cloud.region }, (result) => {
        journal.smoke(result);
        if (!result.passed)
            failed.push(result.request);
    });
    if (passed)
        return { kind: 'healthy' };
    if (signal.aborted)
        return { kind: 'cancelled' };
    return { kind: 'breached', reason: `smoke test ${failed.join(', ')} failed at 100 %` };
}

;// CONCATENATED MODULE: ./src/execute/rollout.ts

















/**
 * Drives one canary from a step to its end. The machine decides; this loop reads, does and records.
 * Throws only what it cannot answer for: every trouble with the canary ends in an outcome.
 */
async function runRollout(rollout, deployment, excused, ground) {
    const driver = new RolloutDriver(rollout, deployment, excused, ground);
    ground.onRollout('begins');
    // What failed, or has a write on its way still, may leave a canary with traffic: the post step looks again.
    let isOver = false;
    try {
        const outcome = await driver.drive();
        isOver = outcome.kind !== 'failed' && !driver.isHanging;
        return outcome;
    }
    finally {
        ground.onRollout(isOver ? 'over' : 'failed');
    }
}
class RolloutDriver {
    #rollout;
    #deployment;
    #ground;
    #recorder;
    #inFlight;
    #health;
    #stageWatch;
    #isLive;
    #isSent = false;
    #traffic;
    #lastWhy = '';
    constructor(rollout, deployment, excused, ground) {
        this.#rollout = rollout;
        this.#deployment = deployment;
        this.#health = new Health(rollout, excused, ground);
        this.#ground = ground;
        this.#inFlight = new InFlight(ground.signal, ground.clock);
        this.#recorder = new RolloutRecorder(rollout, deployment, ground, this.#inFlight, () => this.#health.evidence);
        this.#stageWatch = new stage_watch/* StageWatch */.i(rollout, ground, this.#recorder);
        this.#isLive = rollout.begin.kind !== 'new';
        this.#traffic = rollout.begin.kind === 'new' ? units/* NO_TRAFFIC */.qE : rollout.begin.traffic;
    }
    get isHanging() {
        return this.#inFlight.isHanging;
    }
    async drive() {
        try {
            return await this.#climb();
        }
        catch (error) {
            if (!(error instanceof cloud_error/* CloudError */.K))
                throw error;
            return await this.#afterFault(error);
        }
        finally {
            this.#health.end();
        }
    }
    /** Somebody else's canary is left alone; ours goes; before there was one, the fault speaks for itself. */
    async #afterFault(error) {
        const { signal, cloud, api, stage } = this.#ground;
        const { at, message, hint } = (0,advice/* adviseCloud */.o)(error, { region: cloud.region, api, stage });
        const reason = signal.aborted ? CANCELLED : `${at}: ${message}`;
        const watched = this.#isLive ? await this.#lastLook() : undefined;
        if (watched?.kind === 'lost')
            return this.#letGo(watched.why);
        const outcome = this.#isLive ? await this.#rollBack(reason) : await this.#giveBack(reason);
        if (signal.aborted)
            return outcome ?? { kind: 'rolled-back', reason };
        if (outcome === undefined)
            throw error;
        return outcome.kind === 'rolled-back' ? { ...outcome, hint } : outcome;
    }
    /** Whose the canary is; a cancelled job asks that only if it takes no time, as the runner waits for nobody. */
    #lastLook() {
        const { signal, clock } = this.#ground;
        return signal.aborted ? within(this.#watch(), LAST_LOOK, clock) : this.#watch();
    }
    async #climb() {
        const begun = await this.#begin();
        if ('kind' in begun)
            return begun;
        let [state, command] = begun;
        for (;;) {
            const told = await this.#perform(command, state);
            if (state.phase !== 'holding')
                return this.#outcome(state);
            if (command.do === 'shift')
                state = { ...state, since: this.#now() }; // However long the write took.
            const verdict = (0,judge_verdict/* worst */.Q)([told, await this.#observe(state)], this.#rollout.spec.onNoData);
            [state, command] = (0,machine/* decide */.LD)(this.#rollout.spec, state, verdict, this.#now(), this.#ground.leaveBy);
        }
    }
    async #begin() {
        const { begin, spec } = this.#rollout;
        const { leaveBy, signal, journal } = this.#ground;
        if (this.#now() >= leaveBy)
            return outOfTime(leaveBy);
        const taken = await claim(this.#rollout, this.#deployment, this.#recorder, this.#ground);
        if (taken !== undefined)
            return this.#letGo(taken);
        if (begin.kind !== 'new')
            journal.goesOn(`with the canary of ${this.#deployment}, at ${begin.traffic} %`, begin.traffic);
        if (begin.kind === 'go-on')
            return (0,machine/* approach */.zR)(begin.held, begin.step, this.#now());
        if (begin.kind === 'hold-on')
            return (0,machine/* holdOn */.nH)(spec, begin, this.#now());
        if (!signal.aborted)
            return (0,machine/* enter */.Ve)(spec, 0, this.#now());
        return (await this.#giveBack(CANCELLED)) ?? { kind: 'rolled-back', reason: CANCELLED };
    }
    #now() {
        return this.#ground.clock.now();
    }
    /** What the command itself tells of the canary; the smoke tests are the only one with an answer. */
    async #perform(command, state) {
        switch (command.do) {
            case 'shift':
                return this.#shift(command.to, state);
            case 'wait':
                this.#say(command.why);
                await this.#recorder.sleepUntil(command.until);
                return HEALTHY;
            case 'verify':
                return this.#recorder.during(() => verifyCanary(this.#rollout, this.#ground));
            case 'promote':
            case 'roll-back':
            case 'pause':
            case 'let-go':
                // The state says it all; `#outcome` acts on it.
                return HEALTHY;
            default:
                return (0,never/* unreachable */.H)(command);
        }
    }
    async #shift(to, state) {
        const { cloud, lastWord, api, stage, journal } = this.#ground;
        const { overrides, spec } = this.#rollout;
        const patch = this.#isLive ? [(0,patches/* shiftCanary */.T0)(to)] : (0,patches/* startCanary */.r6)(this.#deployment, overrides, spec.useStageCache, to);
        this.#isSent = true;
        const written = await this.#inFlight.unlessAborted(cloud.gateway.updateStage(api, stage, patch));
        if (written === undefined)
            return { kind: 'cancelled' };
        const { canary, deployment } = written;
        if (canary?.deployment !== this.#deployment) {
            // On a stage without a canary AWS makes an empty one of the stage's own deployment (recorded): ours to take away.
            if (canary?.deployment === deployment)
                await lastWord.gateway.updateStage(api, stage, patches/* removeCanary */.rd);
            return { kind: 'lost', why: 'the canary was removed or replaced by somebody else' };
        }
        if (to !== this.#traffic) {
            this.#health.raised();
            journal.traffic(to);
        }
        this.#traffic = to;
        if (this.#isLive && state.phase === 'holding')
            await this.#recorder.reached(state.step);
        this.#isLive = true;
        return HEALTHY;
    }
    async #observe(state) {
        const { signal } = this.#ground;
        if (signal.aborted)
            return this.#cancelled();
        const health = await unlessAborted(this.#health.read(state), signal);
        // The stage last: only then is the lease known to be ours still, however long the alarms took.
        const watched = health && (await unlessAborted(this.#watch(), signal));
        return health && watched ? (0,judge_verdict/* worst */.Q)([watched, health], this.#rollout.spec.onNoData) : this.#cancelled();
    }
    async #cancelled() {
        // A canary that was sent, and of which nobody has heard yet, nobody else can have taken off.
        const watched = this.#isLive ? await this.#lastLook() : undefined;
        return (0,judge_verdict/* worst */.Q)([{ kind: 'cancelled' }, ...(watched === undefined ? [] : [watched])], this.#rollout.spec.onNoData);
    }
    #watch() {
        return this.#stageWatch.look(this.#traffic);
    }
    /** Each sort of reason to wait once, not at every poll and with every number. */
    #say(why) {
        const sort = why?.replace(/[\d.,]+/g, '#') ?? '';
        if (why !== undefined && sort !== this.#lastWhy)
            this.#ground.journal.event('wait', why);
        this.#lastWhy = sort;
    }
    #outcome(state) {
        switch (state.phase) {
            case 'promoted':
                return this.#promote();
            case 'rolled-back':
                return this.#rollBack(state.reason);
            case 'paused':
                return this.#pause(state);
            case 'lost':
                return this.#letGo(state.reason);
            default:
                return (0,never/* unreachable */.H)(state);
        }
    }
    async #pause(paused) {
        const { resumeBy, next, reason } = paused;
        await this.#recorder.paused(paused);
        this.#ground.journal.event('pause', `at ${this.#traffic} %: ${reason}`);
        return { kind: 'paused', reason, resumeBy, next };
    }
    /** Somebody else has the canary now. While the record still names us, its lease is given back; nothing else is touched. */
    async #letGo(reason) {
        const hint = 'See who changed the stage: `command: status` shows what it serves. A canary that is left there keeps its traffic; `command: rollback` takes it off.';
        return (await this.#giveBack(this.#ground.signal.aborted ? CANCELLED : reason)) ?? { kind: 'failed', reason, hint };
    }
    /** What was seen may be older than our own last write: a canary that turns out to be ours, or may be, goes. */
    async #giveBack(reason) {
        const custody = await this.#recorder.givenUp(this.#rollout.fallback);
        const mayBeLive = custody === 'live' || (custody === undefined && this.#isSent);
        return mayBeLive ? this.#rollBack(reason) : undefined;
    }
    async #promote() {
        const { lastWord, journal } = this.#ground;
        const { promotion, description } = this.#rollout;
        const patch = (0,patches/* promoteCanary */.zG)(promotion, description);
        const now = await (0,certain_update/* updateForCertain */.r)(lastWord.gateway, this.#ground, patch, (live) => live?.deployment === this.#deployment);
        // It copies whatever the canary is by then.
        if (now?.deployment !== this.#deployment) {
            return this.#letGo(`somebody replaced the canary: the stage serves deployment ${now?.deployment ?? 'none'} now`);
        }
        journal.event('promote', `deployment ${this.#deployment} is the stage's now`);
        try {
            await (0,certain_update/* updateForCertain */.r)(lastWord.gateway, this.#ground, patches/* removeCanary */.rd, (now) => now?.canary === undefined);
            await this.#recorder.finished();
        }
        catch (error) {
            if (!(error instanceof cloud_error/* CloudError */.K))
                throw error;
            journal.warn(`the promoted canary could not be tidied up (${(0,domain_problem/* describeCause */.V$)(error)}); the next deploy does it`);
            await this.#recorder.released();
        }
        return { kind: 'promoted' };
    }
    async #rollBack(reason) {
        const { fallback } = this.#rollout;
        if (this.#ground.signal.aborted)
            this.#ground.journal.event('cancel', 'the job was cancelled: the canary goes');
        const outcome = await (0,roll_back/* rollBackCanary */.rt)(reason, fallback, this.#ground, this.#deployment, this.#inFlight);
        await (outcome.kind === 'failed' ? this.#recorder.released() : this.#recorder.disarmed());
        return outcome;
    }
}
const CANCELLED = 'the job was cancelled';
/** Whose the canary is may be asked before it goes, but not for long. */
const LAST_LOOK = (0,units/* millis */.ne)(500);
const HEALTHY = { kind: 'healthy' };

;// CONCATENATED MODULE: ./src/execute/since-planned.ts



/** Why the canary that was `found` is not to be taken off any more, as the stage is `now`; `undefined`: it still is. */
function whatCameSince(found, now, at) {
    if (now === undefined)
        return { reason: 'the stage was deleted by somebody else', hint: since_planned_AGAIN };
    const driving = (0,plan_situation/* drivenBy */.AC)((0,plan_situation/* situationOf */._7)(now, (0,stage_record/* fromTags */.y)(now.tags), at));
    if (driving !== undefined) {
        const { reason, hint } = busy(driving);
        return { reason, hint };
    }
    const canary = now.canary?.deployment;
    if (canary === undefined || canary === found?.canary?.deployment)
        return undefined;
    return { reason: `the canary was replaced by deployment ${canary}`, hint: since_planned_AGAIN };
}
const since_planned_AGAIN = 'Run the job again: it looks at the stage anew.';

;// CONCATENATED MODULE: ./src/execute/api-lock.ts




/*
 * Import and deployment are two calls on one shared thing, the API. Whoever does both holds a lock in the API's tags,
 * so that two jobs never mix their resources in one snapshot.
 *
 * Tags have no compare-and-set: after writing its name a holder waits and reads it back, and once more after the
 * deployment was made. A writer that was slower than the wait is noticed then, and both are done again.
 * What this run saw of the API a moment ago is as good as a new look: the wait is longer than that and the write take
 * together.
 */
const TAG = 'stages:lock';
/** A holder that says nothing for this long is dead. */
const LIFE = (0,units/* seconds */.YA)(20);
/** Two may be lost before the lock is. */
const BEAT = (0,units/* seconds */.YA)(6);
/** How old a look may be. */
const FRESH = (0,units/* millis */.ne)(1250);
/** Longer than a competitor needs from its look to the end of its write. */
const api_lock_SETTLE = (0,units/* seconds */.YA)(2);
const RETRY = (0,units/* seconds */.YA)(2);
const api_lock_PATIENCE = (0,units/* minutes */.Gx)(10);
class ApiLock {
    #ground;
    constructor(ground) {
        this.#ground = ground;
    }
    /** Waits for its turn; refuses when that takes longer than 10 minutes, and answers `undefined` when the job is cancelled. */
    static async acquire(ground) {
        const { clock, signal, api } = ground;
        const patience = (0,units/* after */.Pl)(clock.now(), api_lock_PATIENCE);
        const lock = new ApiLock(ground);
        let told = '';
        while (!signal.aborted) {
            const before = await lock.#holderBefore();
            if (before === undefined && (await lock.#claim()))
                return lock;
            const holder = (before ?? lock.#holderIn(await lock.#tags()))?.owner ?? 'another run';
            if (clock.now() > patience) {
                const hint = 'See what that run does; its lock ends 20 s after its last sign of life.';
                return (0,domain_problem/* refuse */.TR)(`API ${api}`, `waited 10 minutes for the lock of ${holder}`, hint);
            }
            if (holder !== told)
                ground.journal.event('lock', `waiting for ${holder}, which imports into the same API`);
            told = holder;
            await clock.sleepUntil((0,units/* after */.Pl)(clock.now(), RETRY), signal);
        }
        return undefined;
    }
    /** Does the work with a sign of life every few seconds: waiting for AWS may take longer than the lock lasts without one. */
    async during(work) {
        const over = new AbortController();
        const beating = this.#beat(over.signal);
        try {
            return await work();
        }
        finally {
            over.abort();
            await beating;
        }
    }
    async #beat(over) {
        const { clock, journal } = this.#ground;
        for (;;) {
            await clock.sleepUntil((0,units/* after */.Pl)(clock.now(), BEAT), over);
            if (over.aborted)
                return;
            try {
                if (await this.isHeld())
                    await this.#write();
            }
            catch (error) {
                // A lock that ran out is noticed after the deployment; one sign of life more or less decides nothing.
                if (!(error instanceof cloud_error/* CloudError */.K))
                    throw error;
                journal.event('lock', `no sign of life could be given: ${error.message}`);
            }
        }
    }
    /** True while nobody else wrote their name. */
    async isHeld() {
        const held = readHeld(await this.#tags());
        return held?.owner === this.#ground.owner;
    }
    /** Gives the lock back, unless somebody else has it by now. Best effort: it ends by itself after 20 s. */
    async release(isKnownHeld) {
        const { gateway, api, journal } = this.#ground;
        try {
            if (isKnownHeld || (await this.isHeld()))
                await gateway.untag({ api }, [TAG]);
        }
        catch (error) {
            if (!(error instanceof cloud_error/* CloudError */.K))
                throw error;
            journal.warn(`the API's lock could not be given back (${error.message}); it ends by itself within 20 s`);
        }
    }
    async #claim() {
        const { clock, signal } = this.#ground;
        await this.#write();
        await clock.sleepUntil((0,units/* after */.Pl)(clock.now(), api_lock_SETTLE), signal);
        if (!signal.aborted)
            return this.isHeld();
        await this.release(false);
        return false;
    }
    async #holderBefore() {
        const { clock, apiSeen } = this.#ground;
        const isFresh = clock.now() < (0,units/* after */.Pl)(apiSeen.at, FRESH);
        return this.#holderIn(isFresh ? apiSeen.tags : await this.#tags());
    }
    #holderIn(tags) {
        const held = readHeld(tags);
        if (held === undefined || held.owner === this.#ground.owner)
            return undefined;
        return this.#ground.clock.now() < held.until ? held : undefined;
    }
    #tags() {
        return this.#ground.gateway.tagsOf({ api: this.#ground.api });
    }
    #write() {
        const { gateway, clock, api, owner } = this.#ground;
        return gateway.tag({ api }, { [TAG]: `${owner}/${(0,iso_time/* toIso */.t)((0,units/* after */.Pl)(clock.now(), LIFE))}` });
    }
}
function readHeld(tags) {
    const [owner, until] = (tags[TAG] ?? '').split('/');
    const at = (0,iso_time/* fromIso */.a)(until ?? '');
    return owner === undefined || at === undefined ? undefined : { owner, until: at };
}

;// CONCATENATED MODULE: ./src/execute/snapshot.ts



const ATTEMPTS = 3;
/** A deployment of the API as it is. */
async function snapshot(note, ground) {
    const deployment = await ground.cloud.gateway.createDeployment(ground.api, (0,deployment_note/* noteText */.gA)(note));
    ground.journal.event('deployment', `made ${deployment.id}`);
    return { kind: 'made', deployment };
}
/** Import and deployment as one critical section of the API; done again when somebody else got in between. */
async function importAndSnapshot(definition, note, ground) {
    const gateway = ground.cloud.gateway;
    for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
        const lock = await ApiLock.acquire({ ...ground, gateway });
        if (lock === undefined)
            return { kind: 'rolled-back', reason: 'the job was cancelled while it waited for the lock of the API' };
        let isHeld = false;
        try {
            const made = await lock.during(() => importOnce(definition, note, ground));
            isHeld = await lock.isHeld();
            const missing = await difference(definition, ground);
            if (isHeld && missing === undefined)
                return made;
            ground.journal.event('lock', missing ?? 'somebody else took the lock of the API meanwhile; doing it again');
        }
        finally {
            await lock.release(isHeld);
        }
    }
    const reason = `${definition.path} was imported ${ATTEMPTS} times, and each time the API held something else when it was deployed`;
    return {
        kind: 'failed',
        reason,
        hint: 'See which other tool changes this API at the same time; the new version got no traffic.',
    };
}
async function importOnce(definition, note, ground) {
    const warnings = await ground.cloud.gateway.importDefinition(ground.api, definition.mode, definition.body);
    for (const warning of warnings)
        ground.journal.warn(`API Gateway about ${definition.path}: ${warning}`);
    ground.journal.event('import', `imported ${definition.path} (${definition.mode})`);
    return snapshot(note, ground);
}
/** What was deployed against what was asked for: routes and integrations of the API right after the snapshot. */
async function difference(definition, ground) {
    const live = liveRoutes(await ground.cloud.gateway.parts(ground.api, 'resources'));
    const lost = Object.keys(definition.routes).filter((route) => !live.has(route));
    const strange = definition.mode === 'overwrite' ? [...live.keys()].filter((route) => !(route in definition.routes)) : [];
    const changed = Object.entries(definition.integrations).filter(([route, asked]) => isOther(asked, live.get(route)));
    const said = [
        ...lost.map((route) => `lacks ${route}`),
        ...strange.map((route) => `also has ${route}`),
        ...changed.map(([route]) => `has something else behind ${route}`),
    ];
    return said.length === 0 ? undefined : `the API ${said.slice(0, 5).join(', ')} after the import; doing it again`;
}
/** What one side does not tell is no difference. */
const isOther = (asked, live) => (live?.['type'] !== undefined && live['type'] !== asked.type) ||
    (live?.['uri'] !== undefined && asked.uri !== undefined && live['uri'] !== asked.uri);
/** `GET /orders/{id}` -> its integration, for each method of each resource. */
const liveRoutes = (resources) => new Map(resources.flatMap(({ path, resourceMethods }) => Object.entries((0,canonical/* objectIn */.D7)(resourceMethods)).map(([method, found]) => [
    `${method} ${typeof path === 'string' ? path : ''}`,
    (0,canonical/* objectIn */.D7)((0,canonical/* objectIn */.D7)(found)['methodIntegration']),
])));

;// CONCATENATED MODULE: ./src/smoke/same-failure.ts
/**
 * Whether two versions fail a test in the same manner: both answer with a fault of the server or not at all, or with the
 * same status, and miss the same expectations. Then it is the place that fails, or the test, and not one of the versions.
 */
const isSameFailure = (a, b) => (isBroken(a) && isBroken(b)) || (a.status === b.status && missed(a) === missed(b));
const isBroken = ({ status }) => status === undefined || status >= 500;
/** What was expected, without what came. */
const missed = ({ problem = '' }) => problem.replace(CAME, '');
const CAME = /\b(?:got (?:"(?:[^"\\]|\\.)*"|[^;]*)|took \d+ ms)/g;

// EXTERNAL MODULE: ./src/record/throw-away.ts
var throw_away = __webpack_require__(4544);
;// CONCATENATED MODULE: ./src/execute/throw-away.ts










/**
 * A stage that one run makes, tests a version on, and deletes. Its tags name the run, which gives a sign of life while it
 * tests: what a dead run left is deleted by the next one.
 */
class ThrowAwayStage {
    #plan;
    #deployment;
    #ground;
    /** `asked`: whether AWS made it nobody knows. */
    #state = 'none';
    #until;
    constructor(plan, deployment, ground) {
        this.#plan = plan;
        this.#deployment = deployment;
        this.#ground = ground;
        this.#until = ground.clock.now();
    }
    /** Waits for a run that tests there now, but not for long. Throws `CloudError` when AWS is in trouble. */
    async make() {
        const { clock, signal, journal } = this.#ground;
        const patience = (0,units/* after */.Pl)(clock.now(), throw_away_PATIENCE);
        let settles = AT_ONCE;
        let told = '';
        for (;;) {
            const refused = await this.#create();
            if (refused === undefined)
                return { at: clock.now(), settles };
            const hindrance = await this.#makeRoom(refused);
            if (hindrance === 'gone') {
                settles = SETTLE;
                continue;
            }
            if (clock.now() >= patience || signal.aborted || !hindrance.passes)
                return hindrance;
            if (hindrance.why !== told)
                journal.event('stage', `waits: ${hindrance.why}`);
            told = hindrance.why;
            await clock.sleepUntil((0,units/* after */.Pl)(clock.now(), throw_away_PAUSE), signal);
        }
    }
    /** Gives signs of life while `work` takes its time. */
    async during(work) {
        const over = new AbortController();
        const living = this.#live(AbortSignal.any([over.signal, this.#ground.signal]));
        try {
            return await work();
        }
        finally {
            over.abort();
            await within(living, throw_away_LONGEST, this.#ground.clock);
        }
    }
    /** Its signs of life did not come through in time, and another run made the stage anew. Throws `CloudError`. */
    async isLost() {
        return this.#isExpired() && !(await this.#isOurs());
    }
    /** From the new version to the one that the real stage serves. Throws `CloudError`. */
    async showControl() {
        const { cloud, clock, api } = this.#ground;
        const { stage, variables, control } = this.#plan;
        if (!(await this.#isOurs()))
            throw new cloud_error/* CloudError */.K('conflict', 'apigateway:GetStage', 'another run has the stage now');
        const changes = (0,plan_variables/* variableChanges */.q9)(variables, control.variables, variables);
        const patch = (0,patches/* moveTo */.tw)(control.deployment, changes, undefined);
        await (0,certain_update/* updateForCertain */.r)(cloud.gateway, { api, stage }, patch, (now) => now?.deployment === control.deployment);
        return { at: clock.now(), settles: SETTLE };
    }
    /** Best effort: the next run, or `reconcile`, does it too. The runner waits for nobody whose job is cancelled. */
    async remove() {
        if (this.#state === 'none')
            return;
        const { signal, clock, journal } = this.#ground;
        const { stage } = this.#plan;
        const removal = this.#delete().then(() => ({ fault: undefined }), (fault) => ({ fault }));
        const end = (await unlessAborted(removal, signal)) ?? (await within(removal, throw_away_LONGEST, clock));
        if (end !== undefined && end.fault === undefined)
            return;
        if (end !== undefined && !(end.fault instanceof cloud_error/* CloudError */.K))
            throw end.fault;
        const why = end === undefined ? 'the job was cancelled' : (0,domain_problem/* describeCause */.V$)(end.fault);
        journal.warn(`the throw-away stage ${stage} could not be deleted (${why}); the next run does it`);
    }
    async #create() {
        const { cloud, api, clock, owner, journal } = this.#ground;
        const { stage: name, variables, run } = this.#plan;
        const until = (0,units/* after */.Pl)(clock.now(), throw_away_LIFE);
        const tags = (0,throw_away/* throwAwayTags */.oH)({ deployment: this.#deployment, commit: this.#plan.commit }, { owner, until, run });
        const isKnown = this.#state;
        this.#state = 'asked';
        try {
            await cloud.gateway.createStage(api, { name, deployment: this.#deployment, variables, description: ABOUT, tags });
        }
        catch (error) {
            if (!(error instanceof cloud_error/* CloudError */.K) || !REFUSALS.has(error.kind))
                throw error;
            this.#state = isKnown;
            return error;
        }
        this.#state = 'made';
        this.#until = until;
        journal.event('stage', `created ${name} to test deployment ${this.#deployment} before traffic`);
        return undefined;
    }
    /** `gone`: it was a dead run's. */
    async #makeRoom(refused) {
        const { cloud, api, clock, journal } = this.#ground;
        const { stage } = this.#plan;
        const found = IN_USE.has(refused.kind) ? await cloud.gateway.stage(api, stage) : undefined;
        if (found === undefined)
            return { ...this.#advice(refused), passes: refused.kind === 'conflict' };
        const left = (0,throw_away/* throwAwayIn */.Iw)(found.tags);
        if (left === undefined || !(0,throw_away/* isSameRepository */.ve)(left.run, this.#plan.run))
            return { why: `there is a stage ${stage} that is not ours to change`, hint: RENAME, passes: false };
        if (!(0,throw_away/* isOver */.PU)(left, this.#plan.run, clock.now()))
            return { why: `another run tests a version on stage ${stage}: ${left.run}`, hint: QUEUE, passes: true };
        try {
            await cloud.gateway.deleteStage(api, stage);
        }
        catch (error) {
            if (!(error instanceof cloud_error/* CloudError */.K) || !REFUSALS.has(error.kind))
                throw error;
            return { ...this.#advice(error), passes: false };
        }
        journal.event('stage', `deleted ${stage}, which ${left.run} had left`);
        return 'gone';
    }
    #advice(refused) {
        const { cloud, api } = this.#ground;
        const { at, message, hint } = (0,advice/* adviseCloud */.o)(refused, { region: cloud.region, api, stage: this.#plan.stage });
        return { why: `stage ${this.#plan.stage} could not be made (${at}: ${message})`, hint };
    }
    /** One after the other: one that comes late must not take back what a later one said. */
    async #live(over) {
        const { cloud, clock, api } = this.#ground;
        for (;;) {
            // The first one counts from before AWS was asked for the stage, which may have taken its time.
            await clock.sleepUntil((0,units/* after */.Pl)(this.#until, (0,units/* millis */.ne)(throw_away_BEAT - throw_away_LIFE)), over);
            if (over.aborted || this.#isExpired())
                return;
            const until = (0,units/* after */.Pl)(clock.now(), throw_away_LIFE);
            try {
                await cloud.gateway.tag({ api, stage: this.#plan.stage }, (0,throw_away/* signOfLife */.bs)(until));
                this.#until = until;
            }
            catch (error) {
                // One more or less decides nothing; whoever lost the stage deletes nothing.
                if (!(error instanceof cloud_error/* CloudError */.K))
                    throw error;
                await clock.sleepUntil((0,units/* after */.Pl)(clock.now(), throw_away_PAUSE), over);
            }
        }
    }
    #isExpired() {
        return this.#ground.clock.now() >= this.#until;
    }
    /** Another run may have made it anew, once this one seemed to be dead. */
    async #delete() {
        const { lastWord, api } = this.#ground;
        const isDoubtful = this.#state === 'asked' || this.#isExpired();
        if (isDoubtful && !(await this.#isOurs()))
            return;
        await lastWord.gateway.deleteStage(api, this.#plan.stage);
    }
    async #isOurs() {
        const { lastWord, api, owner } = this.#ground;
        const found = await lastWord.gateway.stage(api, this.#plan.stage);
        return found !== undefined && (0,throw_away/* throwAwayIn */.Iw)(found.tags)?.owner === owner;
    }
}
const ABOUT = 'A new version is tested here before it has traffic; it goes by itself';
/** What keeps a stage from being made, and nothing else from being done. */
const REFUSALS = new Set(['conflict', 'limit', 'denied', 'bad-request']);
/** The name may be taken; which of the two AWS says first nobody has written down. */
const IN_USE = new Set(['conflict', 'limit']);
const RENAME = 'Rename it, or delete it if nobody needs it.';
const QUEUE = 'A `concurrency:` group makes runs queue.';
/** A run that says nothing for this long is dead. */
const throw_away_LIFE = (0,units/* seconds */.YA)(30);
/** A call that is given up after 20 s costs nobody the stage. */
const throw_away_BEAT = (0,units/* seconds */.YA)(5);
/** Longer than a dead run seems to live. */
const throw_away_PATIENCE = (0,units/* minutes */.Gx)(1);
const throw_away_PAUSE = (0,units/* seconds */.YA)(2);
/** The runner gives 7.5 s, then it kills. */
const throw_away_LONGEST = (0,units/* seconds */.YA)(2);

;// CONCATENATED MODULE: ./src/execute/try-out.ts






/**
 * Tests the deployment on the throw-away stage. `complete`: nothing speaks against it, also when nothing could be told;
 * what could not be tested is a warning. A cancelled job ends `rolled-back`. The real stage is never touched.
 */
async function tryOut(plan, deployment, ground) {
    const stage = new ThrowAwayStage(plan, deployment, ground);
    try {
        const made = await unlessAborted(stage.make(), ground.signal);
        if (made === undefined || ground.signal.aborted)
            return try_out_CANCELLED;
        if ('at' in made)
            return await stage.during(() => new Trial(plan, stage, ground).judge(made));
        doubt(plan.tests.map(nameOf), made.why, made.hint, ground);
        return DONE;
    }
    finally {
        await stage.remove();
    }
}
const DONE = { kind: 'complete' };
const try_out_CANCELLED = { kind: 'rolled-back', reason: 'the job was cancelled' };
const PLACE = 'before traffic';
class Trial {
    #plan;
    #stage;
    #ground;
    constructor(plan, stage, ground) {
        this.#plan = plan;
        this.#stage = stage;
        this.#ground = ground;
    }
    async judge(made) {
        const { signal, journal } = this.#ground;
        const ran = await this.#run(this.#plan.tests, made);
        if (signal.aborted)
            return try_out_CANCELLED;
        if (await this.#stage.isLost()) {
            const names = ran.map(([, { request }]) => request);
            doubt(names, `another run took stage ${this.#plan.stage} over meanwhile`, QUEUE, this.#ground);
            return DONE;
        }
        for (const [, result] of ran)
            if (result.passed)
                journal.smoke(result);
        const failures = ran.flatMap(([test, result]) => (result.passed ? [] : [{ test, result }]));
        const forbidden = failures.filter(({ result }) => result.status === FORBIDDEN);
        for (const { result } of forbidden)
            this.#doubt(result, `stage ${this.#plan.stage} answers 403`);
        const open = failures.filter((failure) => !forbidden.includes(failure));
        return open.length === 0 ? DONE : this.#compare(open);
    }
    /** The version that serves takes the new one's place. */
    async #compare(failures) {
        const controls = await unlessAborted(this.#control(failures), this.#ground.signal);
        if (controls === undefined || this.#ground.signal.aborted)
            return try_out_CANCELLED;
        const judged = failures.map((failure, index) => ({ ...failure, control: controls[index] ?? UNKNOWN }));
        const alike = judged.filter(({ control }) => control.kind === 'fails-too');
        for (const { result } of alike)
            this.#doubt(result, `stage ${this.#plan.stage} fails it with the current deployment too`);
        const bad = judged.filter(({ control }) => control.kind !== 'fails-too');
        for (const { result } of bad)
            this.#ground.journal.smoke(result);
        return bad.length === 0 ? DONE : stopped(bad, this.#plan);
    }
    async #control(failures) {
        const { journal } = this.#ground;
        try {
            const ran = await this.#run(failures.map(({ test }) => test), await this.#stage.showControl());
            return ran.map(([, now], index) => {
                const control = controlOf(now, failures[index]?.result);
                journal.event('smoke', `the current deployment ${control.kind === 'passes' ? 'passes' : 'fails'} ${now.request}`);
                return control;
            });
        }
        catch (error) {
            if (!(error instanceof cloud_error/* CloudError */.K))
                throw error;
            return failures.map(() => ({ kind: 'unknown', why: `could not be put there (${(0,domain_problem/* describeCause */.V$)(error)})` }));
        }
    }
    async #run(tests, shown) {
        const { throwAwayUrl, cloud } = this.#ground;
        const ground = { ...this.#ground, baseUrl: throwAwayUrl, region: cloud.region };
        const results = [];
        await runSmoke(tests, { ...shown, place: PLACE }, ground, (result) => {
            results.push(result);
        });
        return results.flatMap((result, index) => tests.slice(index, index + 1).map((test) => [test, result]));
    }
    #doubt({ request, problem }, why) {
        const hint = 'A throw-away stage lacks what belongs to the real one: permissions, resource policy, usage plans, domain. ' +
            '`before-traffic: false` on the test leaves it out there.';
        doubt([request], `${why} (${problem ?? ''})`, hint, this.#ground);
    }
}
const FORBIDDEN = 403;
const UNKNOWN = { kind: 'unknown', why: 'was not asked' };
function controlOf(now, failed) {
    if (now.passed)
        return { kind: 'passes' };
    if (failed !== undefined && isSameFailure(now, failed))
        return { kind: 'fails-too' };
    return { kind: 'unknown', why: `fails it in another manner (${now.problem ?? ''})` };
}
const nameOf = ({ method, path }) => `${method} ${path}`;
/** What tells nothing of the version is no result of a test. */
function doubt(requests, why, hint, { journal }) {
    const text = `${requests.join(', ')} could not be tested before traffic: ${why}`;
    journal.event('smoke', text);
    journal.warn(`${text}. ${requests.length === 1 ? 'It counts' : 'They count'} afterwards only. ${hint}`);
}
/** What cannot be told either way stops it too: nothing is lost by that. */
function stopped(bad, { control }) {
    const told = bad.map(({ result, control: now }) => {
        const compared = now.kind === 'unknown' ? ` The current deployment ${now.why}.` : '';
        return `${result.request}: ${result.problem ?? 'failed'}.${compared}`;
    });
    const passing = bad.filter(({ control: now }) => now.kind === 'passes').map(({ result }) => result.request);
    const hint = [
        ...told,
        ...(passing.length === 0 ? [] : [`At the same place the current deployment passes ${passing.join(', ')}.`]),
        `Nothing was moved: the stage serves deployment ${control.deployment}, as before.`,
        'Mend the version and deploy again; `before-traffic: false` leaves out a test that only the real stage can pass.',
    ].join(' ');
    const names = bad.map(({ result }) => result.request).join(', ');
    return { kind: 'failed', reason: `smoke test ${names} failed before traffic`, hint };
}

;// CONCATENATED MODULE: ./src/execute/execute.ts














/** Does the steps in order; the first that does not end well ends the plan. `found`: the stage that it was planned for. */
async function execute(plan, found, excused, ground) {
    const execution = new Execution(found, excused, ground);
    let outcome = { kind: 'complete' };
    for (const step of plan.steps) {
        outcome = worse(outcome, await execution.perform(step));
        if (outcome.kind !== 'complete' && outcome.kind !== 'promoted')
            break;
    }
    return { outcome, made: execution.made };
}
/** A promotion stays one, whatever tidying follows. */
const worse = (soFar, next) => (next.kind === 'complete' ? soFar : next);
const problemsOf = (failed) => failed.map(({ request, problem }) => `${request}: ${problem ?? 'failed'}.`).join(' ');
const execute_DONE = { kind: 'complete' };
const execute_CANCELLED = 'the job was cancelled';
/** What changes the stage; after a fault of these nobody knows what it serves. */
const MOVING = new Set(['update-stage', 'create-stage', 'delete-stage']);
const NOT_GONE_ON = {
    kind: 'failed',
    reason: `${execute_CANCELLED} before it went on with the canary`,
    hint: 'The canary is as it was. `reconcile`, or this job run again, goes on with it; `command: rollback` takes it off.',
};
class Execution {
    #found;
    #excused;
    #ground;
    #imported;
    #made;
    #isNew = false;
    #isTouched = false;
    /** A rollout that is over left its dead man's switch armed. */
    #hasSwitch;
    /** The step before took a canary off: the record that says so belongs to it. */
    #isUnsettled = false;
    constructor(found, excused, ground) {
        this.#found = found;
        this.#excused = excused;
        this.#ground = ground;
        this.#hasSwitch = (0,dead_man/* isArmed */.UP)(found);
    }
    get made() {
        return this.#made;
    }
    perform(step) {
        return this.#ground.signal.aborted ? this.#giveUp(step) : this.#try(step);
    }
    /** A cancelled job begins nothing more; a stage that has moved already goes back, and tidying waits. */
    async #giveUp(step) {
        if (step.kind === 'smoke' && step.on === 'stage')
            return this.#smoke(step);
        if (step.kind === 'prune')
            return execute_DONE;
        if (step.kind === 'canary' && step.rollout.begin.kind !== 'new')
            return NOT_GONE_ON;
        if (step.kind === 'tag' && this.#isUnsettled)
            await (0,roll_back/* settle */.G9)(step.record, this.#resolve(step.record.deployment), this.#ground);
        return this.#cancelled();
    }
    #cancelled(reason = execute_CANCELLED) {
        return { kind: 'rolled-back', reason, ...(!this.#isTouched && { isUntouched: true }) };
    }
    /** Waiting for AWS ends with the job: what was waited for is then no failure of its own. */
    async #try(step) {
        try {
            const outcome = await this.#perform(step);
            this.#isTouched ||= MOVING.has(step.kind) && outcome.kind === 'complete';
            this.#isUnsettled = step.kind === 'update-stage' && step.change.kind === 'remove-canary';
            return outcome;
        }
        catch (error) {
            if (error instanceof cloud_error/* CloudError */.K && this.#ground.signal.aborted && !MOVING.has(step.kind))
                return this.#giveUp(step);
            throw error;
        }
    }
    async #perform(step) {
        const { cloud, api, journal } = this.#ground;
        switch (step.kind) {
            case 'import':
                // Import and deployment are one critical section: the next step does both.
                this.#imported = step;
                return execute_DONE;
            case 'create-deployment':
                return this.#deploy(step.note);
            case 'create-stage':
                return this.#create(step);
            case 'tag':
                await this.#disarm();
                await this.#record(step.record);
                return execute_DONE;
            case 'update-stage':
                return this.#update(step);
            case 'smoke':
                return this.#test(step);
            case 'canary':
                return runRollout(step.rollout, this.#resolve(step.rollout.deployment), this.#excused, this.#ground);
            case 'prune':
                await prune(step.keep, this.#ground);
                return execute_DONE;
            case 'delete-stage':
                await cloud.gateway.deleteStage(api, step.stage);
                journal.event('stage', `deleted ${step.stage}`);
                return execute_DONE;
            default:
                return (0,never/* unreachable */.H)(step);
        }
    }
    async #deploy(note) {
        const made = this.#imported === undefined
            ? await snapshot(note, this.#ground)
            : await importAndSnapshot(this.#imported.definition, note, this.#ground);
        if (made.kind === 'rolled-back')
            return this.#cancelled(made.reason);
        if (made.kind === 'failed')
            return made;
        this.#made = made.deployment.id;
        return execute_DONE;
    }
    async #create(step) {
        const { cloud, api, journal } = this.#ground;
        const deployment = this.#resolve(step.record.deployment);
        const { stage: name, variables, description } = step;
        await cloud.gateway.createStage(api, {
            name,
            deployment,
            variables,
            description,
            tags: (0,stage_record/* toTags */.L)({ ...step.record, deployment }),
        });
        this.#isNew = true;
        journal.event('stage', `created ${name} with deployment ${deployment}`);
        return execute_DONE;
    }
    async #update({ change }) {
        const { cloud, api, stage, journal } = this.#ground;
        switch (change.kind) {
            case 'move': {
                const to = this.#resolve(change.to);
                const patch = (0,patches/* moveTo */.tw)(to, change.variables, change.description);
                await (0,certain_update/* updateForCertain */.r)(cloud.gateway, this.#ground, patch, (now) => now?.deployment === to);
                journal.event('stage', `${stage} serves deployment ${to}`);
                return execute_DONE;
            }
            case 'describe':
                await cloud.gateway.updateStage(api, stage, (0,patches/* describe */.q0)(change.description));
                journal.event('stage', `${stage} has a new description`);
                return execute_DONE;
            case 'remove-canary':
                return this.#removeCanary(change);
            default:
                return (0,never/* unreachable */.H)(change);
        }
    }
    /** Much has been read and asked since it was planned: somebody may have come to drive it, or started another. */
    async #removeCanary({ why, takesTraffic }) {
        const { cloud, api, stage, clock, journal } = this.#ground;
        const now = await cloud.gateway.stage(api, stage);
        const taken = whatCameSince(this.#found, now, clock.now());
        if (taken !== undefined)
            return { ...taken, kind: 'failed' };
        if (now?.canary !== undefined) {
            await (0,certain_update/* updateForCertain */.r)(cloud.gateway, this.#ground, patches/* removeCanary */.rd, (live) => live?.canary === undefined);
            if (takesTraffic)
                journal.traffic(units/* NO_TRAFFIC */.qE);
            journal.event('stage', `removed the canary of ${stage}: ${why}`);
        }
        await this.#disarm();
        return execute_DONE;
    }
    /** While the record still speaks of the switch: should this run die now, the next one takes it off. */
    async #disarm() {
        if (this.#hasSwitch)
            await (0,dead_man/* disarmDeadMan */.H8)(this.#ground);
        this.#hasSwitch = false;
    }
    #test(step) {
        return step.on === 'stage' ? this.#smoke(step) : this.#tryOut(step);
    }
    async #smoke(step) {
        const { clock, journal, signal, cloud } = this.#ground;
        const ground = { ...this.#ground, region: cloud.region };
        const change = { place: 'stage', at: clock.now(), settles: this.#isNew ? AT_ONCE : SETTLE };
        const passed = await runSmoke(step.tests, change, ground, (result) => {
            journal.smoke(result);
        });
        if (passed && !signal.aborted)
            return this.#complete(step.record);
        const failed = journal.smokeResults.filter((result) => !result.passed);
        const reason = `smoke test ${failed.map((result) => result.request).join(', ')} failed`;
        const outcome = await this.#give(step, signal.aborted ? execute_CANCELLED : reason);
        return outcome.kind === 'rolled-back' && !signal.aborted ? { ...outcome, hint: problemsOf(failed) } : outcome;
    }
    /** The version serves and is tested: that this cannot be written down makes it no worse. */
    async #complete(draft) {
        const { lastWord, journal } = this.#ground;
        try {
            await this.#record({ ...draft, progress: { state: 'done' } }, lastWord);
        }
        catch (error) {
            if (!(error instanceof cloud_error/* CloudError */.K))
                throw error;
            journal.warn(`that the smoke tests passed could not be recorded (${error.message}); the next run repeats them`);
        }
        return execute_DONE;
    }
    async #tryOut(plan) {
        const outcome = await tryOut(plan, this.#resolve('new'), this.#ground);
        return outcome.kind === 'rolled-back' ? this.#cancelled() : outcome;
    }
    #give({ onFailure, record }, reason) {
        switch (onFailure.kind) {
            case 'move-back': {
                const from = this.#resolve(record.deployment);
                return (0,roll_back/* moveBack */.Jx)(reason, onFailure.patch, onFailure.record, from, this.#ground);
            }
            case 'fail': {
                const hint = 'There is no earlier version to go back to: the stage stays as it is, and the next run tests it again.';
                return Promise.resolve({ kind: 'failed', reason, hint });
            }
            default:
                return (0,never/* unreachable */.H)(onFailure);
        }
    }
    #record(draft, cloud = this.#ground.cloud) {
        const { api, stage } = this.#ground;
        return cloud.gateway.tag({ api, stage }, (0,stage_record/* toTags */.L)({ ...draft, deployment: this.#resolve(draft.deployment) }));
    }
    #resolve(ref) {
        if (ref !== 'new')
            return ref;
        if (this.#made === undefined)
            throw new Error('a plan refers to a deployment before it makes one');
        return this.#made;
    }
}

// EXTERNAL MODULE: ./src/commands/facts.ts
var commands_facts = __webpack_require__(9005);
// EXTERNAL MODULE: ./src/aws/partition.ts
var partition = __webpack_require__(2947);
;// CONCATENATED MODULE: ./src/aws/invoke-url.ts

/** The base URL of a stage, without a trailing slash: the configured one, else execute-api's. */
function invoke_url_invokeUrl(url, api, region, stage) {
    if (url !== undefined) {
        return url.replaceAll('{id}', api).replaceAll('{region}', region).replace(/\/+$/, '');
    }
    return `https://${api}.execute-api.${region}.${(0,partition/* partitionOf */.i)(region).suffix}/${stage}`;
}

// EXTERNAL MODULE: ./src/domain/stage-name.ts
var stage_name = __webpack_require__(436);
// EXTERNAL MODULE: ./src/aws/metrics-name.ts
var metrics_name = __webpack_require__(1526);
;// CONCATENATED MODULE: ./src/cloud/watched.ts

const GATEWAY_WRITES = [
    'createStage',
    'updateStage',
    'deleteStage',
    'createDeployment',
    'deleteDeployment',
    'importDefinition',
    'tag',
    'untag',
];
const SCHEDULER_WRITES = ['put', 'remove'];
/** The same cloud, which says when something was written, or may have been: an answer that got lost counts. */
const watchWrites = (cloud, wrote) => ({
    ...cloud,
    gateway: watched(cloud.gateway, GATEWAY_WRITES, wrote),
    scheduler: watched(cloud.scheduler, SCHEDULER_WRITES, wrote),
});
function watched(port, writes, wrote) {
    const copy = { ...port };
    for (const name of writes)
        Object.assign(copy, { [name]: watch(port, name, wrote) });
    return copy;
}
function watch(port, name, wrote) {
    const call = port[name].bind(port);
    return async (...given) => {
        try {
            const answer = await call(...given);
            wrote();
            return answer;
        }
        catch (error) {
            if (!(error instanceof cloud_error/* CloudError */.K) || error.kind === 'network' || error.kind === 'unavailable')
                wrote();
            throw error;
        }
    };
}

// EXTERNAL MODULE: ./src/commands/watch-over.ts
var watch_over = __webpack_require__(5060);
;// CONCATENATED MODULE: ./src/commands/ground.ts





/** The cloud, whose writes the report knows of. */
const ground_watched = (cloud, journal) => watchWrites(cloud, () => {
    journal.wrote();
});
/** `owner`: who drives what is rolled back, if anybody does. */
const rollBackGroundOf = ({ lastWord, api, journal, outside }, stage, owner) => ({
    lastWord: ground_watched(lastWord, journal),
    clock: outside.clock,
    api: api.id,
    stage,
    journal,
    owner,
});
/** What the execution of a plan stands on. */
function groundOf(session) {
    const { outside, journal, api, target, invokeUrl, owner, cloud, leaveBy } = session;
    return {
        ...rollBackGroundOf(session, target.name),
        cloud: ground_watched(cloud, journal),
        apiSeen: { tags: api.tags, at: session.apiAsked },
        metricsName: (0,metrics_name/* metricsName */.r)(api),
        http: outside.http,
        leaveBy,
        signal: outside.signal,
        baseUrl: invokeUrl,
        throwAwayUrl: invoke_url_invokeUrl(target.throwAwayUrl, api.id, cloud.region, (0,stage_name/* throwAwayName */._)(target.name)),
        owner,
        onRollout: (state) => {
            const { rollouts } = session;
            if (state === 'over')
                rollouts.delete(target.name);
            else
                rollouts.set(target.name, {
                    api: api.id,
                    region: cloud.region,
                    stage: target.name,
                    owner,
                    // Only what a cancellation cut short may wait for a person.
                    hold: state === 'failed' ? undefined : (0,watch_over/* holdOf */.n)(session),
                    deadManRole: target.rule.canary?.deadManSwitch?.role,
                    traffic: target.rule.canary?.steps.map(({ traffic }) => traffic) ?? [],
                });
            outside.host.saveState('rollouts', JSON.stringify([...rollouts.values()]));
        },
    };
}

;// CONCATENATED MODULE: ./src/plan/plan.ts

/** One line for people; the canary's inner steps have lines of their own. */
function describeStep(step) {
    switch (step.kind) {
        case 'import':
            return [['import', `import ${step.definition.path} (${step.definition.mode})`]];
        case 'create-deployment':
            return [['create-deployment', deploymentText(step.note)]];
        case 'create-stage':
            return [['create-stage', `create stage ${step.stage}`]];
        case 'tag':
            return [['tag', step.why]];
        case 'update-stage':
            return [['update-stage', describeChange(step.change)]];
        case 'smoke':
            return [['smoke', `${smokeText(step.tests)}${placeText(step)}`]];
        case 'canary':
            return describeRollout(step.rollout);
        case 'prune':
            return [['prune', `keep the newest ${step.keep} deployments that nothing uses`]];
        case 'delete-stage':
            return [['delete-stage', `delete stage ${step.stage}`]];
        default:
            return (0,never/* unreachable */.H)(step);
    }
}
const deploymentText = ({ commit }) => `deploy the API as it is${commit === '' ? '' : ` for commit ${commit.slice(0, 7)}`}`;
function describeChange(change) {
    switch (change.kind) {
        case 'move':
            return `move the stage to ${change.to === 'new' ? 'the new deployment' : `deployment ${change.to}`}${variablesText(change.variables)}`;
        case 'describe':
            return 'change the description';
        case 'remove-canary':
            return `remove the canary: ${change.why}`;
        default:
            return (0,never/* unreachable */.H)(change);
    }
}
function variablesText({ set, remove }) {
    const parts = [...Object.keys(set).map((name) => `set ${name}`), ...remove.map((name) => `remove ${name}`)];
    return parts.length === 0 ? '' : `; variables: ${parts.join(', ')}`;
}
function describeRollout(rollout) {
    const from = rollout.begin.kind === 'new' ? 0 : rollout.begin.step;
    const steps = [...rollout.spec.steps.slice(from).map((step) => `${step.traffic} %`), '100 %'].join(' → ');
    const smoke = rollout.smoke.length === 0 ? [] : [['smoke', `${smokeText(rollout.smoke)} at 100 %`]];
    return [
        ['canary', `raise the canary ${steps}, watching ${watchText(rollout.spec)}`],
        ...smoke,
        ['promote', `promote the canary${variablesText(rollout.promotion)}`],
    ];
}
function watchText({ alarms, analysis }) {
    const watched = alarms.length === 0 ? 'no alarms' : `alarms ${alarms.join(', ')}`;
    return analysis === undefined ? watched : `${watched} and the stage's other traffic`;
}
const placeText = (step) => step.on === 'stage' ? '' : ` before traffic, on the throw-away stage ${step.stage}`;
const smokeText = (tests) => `smoke-test ${tests.map((test) => `${test.method} ${test.path}`).join(', ')}`;

;// CONCATENATED MODULE: ./src/commands/plan-lines.ts

const planLinesOf = (steps) => steps.flatMap((step) => describeStep(step).map(([kind, text]) => ({ kind, text, details: {} })));

// EXTERNAL MODULE: ./src/domain/duration-text.ts
var duration_text = __webpack_require__(3916);
;// CONCATENATED MODULE: ./src/commands/rollout-guards.ts








/** Before traffic moves: all that would judge the canary can do so. No canary in the steps: nothing to ask. */
async function canaryProblems(steps, session) {
    const rollout = rolloutIn(steps);
    if (rollout === undefined)
        return { problems: [], excused: judge_alarms/* NOBODY */.oQ };
    const { problems, excused } = await alarmProblems(rollout, session);
    await readMetrics(rollout, session);
    return {
        problems: [...problems, ...sameSeries(rollout, session), ...(await mixedMetrics(rollout, session))],
        excused,
    };
}
/** Every alarm exists, can be read, and none fires. */
async function alarmProblems({ spec, begin }, session) {
    if (spec.alarms.length === 0)
        return { problems: [], excused: judge_alarms/* NOBODY */.oQ };
    const seen = await session.cloud.alarms.read(spec.alarms);
    const began = begin.kind === 'new' ? undefined : begin.began;
    const isForced = session.inputs.force !== undefined;
    // A canary that has traffic already and whose alarm fires is no matter of refusing: it is rolled back.
    const isTolerated = isForced || spec.onFiring === 'ignore' || began !== undefined;
    const problems = (0,judge_alarms/* refusals */.Ke)(spec, seen, session.cloud.region, isTolerated);
    const excused = isForced ? (0,judge_alarms/* firingNow */.oq)(seen) : (0,judge_alarms/* ignored */.PP)(spec, seen, began);
    for (const remark of (0,judge_alarms/* alarmRemarks */.Nl)(spec, seen))
        session.journal.warn(remark);
    tellForce(excused, session);
    return { problems, excused };
}
/** A stage compared with itself is never worse. */
function sameSeries({ spec: { analysis } }, { target }) {
    if (analysis?.dimension !== target.name)
        return [];
    const message = `\`dimension: ${target.name}\` is the stage itself, canary and all: there would be nothing to compare it with`;
    const hint = `Leave it out (it is \`${target.name}/Canary\` then), or write what the canary's series has.`;
    return [(0,domain_problem/* problemAt */.l4)(analysis.at, message, hint)];
}
/** API Gateway's metrics know an API by its name only. A canary that has traffic already is no matter of refusing. */
async function mixedMetrics({ spec, begin }, { api, cloud, journal }) {
    const { analysis } = spec;
    if (analysis === undefined)
        return [];
    const named = await cloud.gateway.apis((other) => (0,metrics_name/* metricsName */.r)(other) === (0,metrics_name/* metricsName */.r)(api));
    if (named.length < 2)
        return [];
    const others = named.map(({ id, name }) => `${name} ${id}`).join(', ');
    const problems = [
        (0,domain_problem/* problemAt */.l4)(analysis.at, `${named.length} APIs in ${cloud.region} are ${(0,metrics_name/* metricsName */.r)(api)} to CloudWatch (${others}), which keeps their requests in one series: the analysis would judge them all`, 'Give each API a name of its own, in ASCII; or remove `analysis` and use `alarms`.'),
    ];
    if (begin.kind === 'new')
        return problems;
    for (const problem of problems)
        journal.warn((0,domain_problem/* describeProblem */.BJ)(problem));
    return [];
}
/** What may not be read is noticed before anything has traffic. Throws `CloudError`. */
async function readMetrics({ spec, begin }, { api, cloud, outside: { clock } }) {
    if (spec.analysis === undefined || begin.kind !== 'new')
        return;
    const to = (0,minutes/* floorMinute */.tW)(clock.now());
    await cloud.metrics.read([requestsOf((0,metrics_name/* metricsName */.r)(api))], (0,units/* after */.Pl)(to, (0,units/* minutes */.Gx)(-5)), to);
}
function tellForce(excused, { inputs, journal }) {
    if (inputs.force === undefined || excused.size === 0)
        return;
    journal.warn(`forced past ${[...excused.keys()].join(', ')}, in ALARM: ${inputs.force}`);
}
/** A rollout that outlives its run ends `paused` on the way: said beforehand. */
function warnOfHandOver(steps, { inputs, journal, outside, leaveBy }) {
    const spec = canaryIn(steps);
    if (spec === undefined)
        return;
    const length = lengthOf(spec);
    const takes = `the rollout takes at least ${(0,duration_text/* durationText */.S)(length)}`;
    if ((0,units/* after */.Pl)(outside.clock.now(), length) > leaveBy) {
        journal.warn(`${takes}, longer than a run can last that starts now (until ${(0,iso_time/* toIso */.t)(leaveBy)}): it will end \`paused\`, and a later run takes the next step. Have the workflow run on a \`schedule:\`, every 15 minutes for example`);
    }
    else if (inputs.credentialsExpireAt === undefined && length > UNTOLD) {
        journal.warn(`${takes}, and nobody told when the AWS credentials end: set \`credentials-expire-at\`, and role-duration-seconds if that is too soon`);
    }
}
/** Credentials by OIDC live for an hour unless asked otherwise. */
const UNTOLD = (0,units/* minutes */.Gx)(50);
const lengthOf = (spec) => (0,units/* millis */.ne)(spec.steps.reduce((sum, step) => sum + step.hold, 0) + spec.bake);
const canaryIn = (steps) => rolloutIn(steps)?.spec;
function rolloutIn(steps) {
    for (const step of steps)
        if (step.kind === 'canary')
            return step.rollout;
    return undefined;
}

;// CONCATENATED MODULE: ./src/commands/carry-out.ts










/** Does a plan, guards first, and tells how it ended. `commit` is the one that the stage is to serve; empty: not known. */
async function carryOut(session, plan, live, commit) {
    const { problems, excused } = await canaryProblems(plan.steps, session);
    if (problems.length > 0) {
        if (plan.clearing !== undefined)
            await execute({ ...plan, steps: plan.clearing }, live.stage, excused, groundOf(session));
        throw new domain_problem/* UserError */.yo(problems);
    }
    warnOfHandOver(plan.steps, session);
    await session.onStart(commit);
    const ground = groundOf(session);
    const { outcome, made } = await execute(plan, live.stage, excused, ground);
    const facts = await factsAfter(outcome, plan, made, live, ground);
    return { ...facts, ...endingOf(outcome), plan: planLinesOf(plan.steps), canarySteps: canarySteps(plan.steps) };
}
/** A plan that ended well tells what the stage points to; after anything else only the stage itself does. */
async function factsAfter(outcome, plan, made, live, ground) {
    if (outcome.kind !== 'complete' && outcome.kind !== 'promoted')
        return factsNow(ground);
    const record = plan.steps.map(recordIn).findLast((one) => one !== undefined);
    if (record === undefined)
        return { ...(0,commands_facts/* factsOf */.x)(live.stage), traffic: units/* NO_TRAFFIC */.qE, ...standing(live) };
    const deployment = record.deployment === 'new' ? made : record.deployment;
    return { deployment, previous: record.previous, traffic: units/* NO_TRAFFIC */.qE };
}
/** What the stage serves after all; nothing when that cannot be read: what it served is not what it serves. */
async function factsNow({ lastWord, api, stage, }) {
    try {
        return (0,commands_facts/* factsOf */.x)(await lastWord.gateway.stage(api, stage));
    }
    catch (error) {
        if (error instanceof cloud_error/* CloudError */.K)
            return {};
        throw error;
    }
}
function standing({ stage, record }) {
    return stage === undefined ? {} : { deployment: stage.deployment, previous: (0,plan_situation/* standingOf */.YP)(stage, record).previous };
}
function recordIn(step) {
    if ('record' in step)
        return step.record;
    return step.kind === 'canary' ? { ...step.rollout.record, deployment: step.rollout.deployment } : undefined;
}
/** The first question after a roll back is whether there is anything left to repair. */
const AFTER_ROLL_BACK = 'The stage needs no repair: the new version has no traffic. Mend what the reason names, then deploy again.';
const UNTOUCHED = 'The stage was not touched yet: it is as it was. Run the job again.';
const afterRollBack = ({ hint, isUntouched }) => isUntouched === true ? [UNTOUCHED] : [...(hint === undefined ? [] : [hint]), AFTER_ROLL_BACK];
function endingOf(outcome) {
    switch (outcome.kind) {
        case 'complete':
            return { result: 'deployed' };
        case 'promoted':
            return { result: 'promoted' };
        case 'rolled-back':
            return { result: 'rolled-back', reason: outcome.reason, next: afterRollBack(outcome) };
        case 'paused':
            return { result: 'paused', reason: outcome.reason, resumeBy: outcome.resumeBy, goesOnAt: outcome.next };
        case 'failed':
            return { result: 'failed', reason: outcome.reason, next: [outcome.hint] };
        default:
            return (0,never/* unreachable */.H)(outcome);
    }
}
const canarySteps = (steps) => steps.flatMap((step) => (step.kind === 'canary' ? step.rollout.spec.steps.map(({ traffic }) => traffic) : []));

// EXTERNAL MODULE: ./src/commands/preview.ts
var preview = __webpack_require__(8822);
// EXTERNAL MODULE: ./src/config/placeholders.ts
var placeholders = __webpack_require__(3782);
// EXTERNAL MODULE: ./src/ports/github.ts
var ports_github = __webpack_require__(7533);
// EXTERNAL MODULE: ./src/record/origin.ts
var record_origin = __webpack_require__(4995);
// EXTERNAL MODULE: ./src/report/github-advice.ts
var github_advice = __webpack_require__(5488);
;// CONCATENATED MODULE: ./src/commands/second-look.ts

/**
 * The stage as it is at this moment, when nobody touched it since it was `found`; `gone` when somebody deleted it. AWS has
 * no compare-and-set: this comes right before whatever takes something away. Throws `CloudError`.
 */
async function secondLook({ lastWord, api, journal }, found) {
    const now = await lastWord.gateway.stage(api.id, found.name);
    if (now === undefined)
        return 'gone';
    if (isAsFound(now, found))
        return now;
    journal.event('leave', 'somebody else took it over meanwhile');
    return undefined;
}
/** Every run of ours writes its name into the tags before it changes the rest. */
const isAsFound = (now, found) => identityOf(now) === identityOf(found);
const identityOf = ({ tags, canary, deployment }) => (0,canonical/* canonical */.$N)({ tags, canary: canary?.deployment ?? null, deployment });

;// CONCATENATED MODULE: ./src/commands/preview-room.ts












/**
 * Room for one more preview of the session's key: expired and closed ones go first, the oldest first.
 * `max` undefined: the API itself has no stage left, so one has to go whatever the key allows.
 */
async function makeRoom(session, max) {
    const found = await candidatesFor(session, max);
    const open = [];
    let surplus = max === undefined ? 1 : found.length + 1 - max;
    if (surplus <= 0)
        return { kind: 'free' };
    for (const preview of found) {
        if (surplus <= 0)
            break;
        if ((await isOver(preview, session)) && (await remove(preview.stage, session)))
            surplus -= 1;
        else
            open.push(preview.stage.name);
    }
    if (surplus <= 0)
        return { kind: 'free' };
    const why = max === undefined ? 'the API has no stage left' : `${max} previews are open, as many as \`max\` allows`;
    return { kind: 'none', why, open };
}
/** Previews of the key; where the API is full, all that comes and goes, what a dead run left first. */
async function candidatesFor(session, max) {
    const { cloud, api, target, config, run } = session;
    const stages = await cloud.gateway.stages(api.id);
    if (max !== undefined)
        return previewsOf(stages, [target.rule.key], run);
    return [...forgottenOf(stages, session), ...previewsOf(stages, previewKeys(config), run)];
}
const previewKeys = ({ stages }) => stages.map(({ key }) => key).filter((key) => (0,placeholders/* placeholdersIn */.Qf)(key).length > 0);
/** Stages that this action made for the repository from one of the keys, the oldest first. */
function previewsOf(stages, keys, { repository }) {
    const patterns = keys.map(preview/* keyPattern */._H);
    return stages
        .flatMap((stage) => {
        const record = (0,stage_record/* fromTags */.y)(stage.tags);
        const madeFor = record?.preview?.madeFor;
        if (record === undefined || madeFor === undefined || !(0,record_origin/* isOfRepository */.iI)(madeFor, repository))
            return [];
        if ((0,throw_away/* throwAwayIn */.Iw)(stage.tags) !== undefined)
            return [];
        return patterns.some((pattern) => pattern.test(stage.name)) ? [{ stage, record, madeFor }] : [];
    })
        .sort(byAge);
}
/** Without a `ttl` the number of a pull request tells which one is older. */
function byAge(a, b) {
    const [left, right] = [expiryOf(a), expiryOf(b)];
    if (left !== right)
        return left < right ? -1 : 1;
    return numberOf(a) - numberOf(b);
}
function numberOf({ madeFor }) {
    const origin = (0,record_origin/* readOrigin */.P2)(madeFor);
    return origin?.kind === 'pull-request' ? origin.number : 0;
}
const expiryOf = ({ record }) => record.preview?.expires ?? Infinity;
/** Whether a stage that ran out was made by this repository: a preview of one of its keys, or a throw-away stage. */
const isForgotten = (stage, session) => forgottenOf([stage], session).length > 0 || previewsOf([stage], previewKeys(session.config), session.run).length > 0;
/** Throw-away stages that dead runs of this repository left. */
const forgottenOf = (stages, { run, outside }) => stages.flatMap((stage) => {
    const [throwAway, record] = [(0,throw_away/* throwAwayIn */.Iw)(stage.tags), (0,stage_record/* fromTags */.y)(stage.tags)];
    if (throwAway === undefined || record === undefined || !isOfThisRepository(record, run))
        return [];
    return outside.clock.now() < throwAway.until ? [] : [{ stage, record, madeFor: throwAway.run }];
});
/** Made by a run of this repository. */
const isOfThisRepository = (record, { repository }) => record?.run.startsWith(`${repository}/actions/`) === true;
const isExpired = (preview, { outside }) => expiryOf(preview) <= outside.clock.now();
async function isOver(preview, session) {
    if (isExpired(preview, session))
        return true;
    const { github, journal, run } = session;
    const origin = (0,record_origin/* readOrigin */.P2)(preview.madeFor);
    if (origin === undefined || github === undefined || origin.repository !== run.repository)
        return false;
    try {
        switch (origin.kind) {
            case 'pull-request':
                return !(await github.isPullRequestOpen(origin.number));
            case 'branch':
                return !(await github.branchExists(origin.branch));
            default:
                return (0,never/* unreachable */.H)(origin);
        }
    }
    catch (error) {
        if (!(error instanceof ports_github/* GitHubError */.y))
            throw error;
        journal.warn((0,github_advice/* adviseGitHub */.O)(error));
        return false;
    }
}
/** Answers whether the stage is gone: one that somebody deployed to since it was found stays. Throws `CloudError`. */
async function remove(stage, session) {
    const now = await secondLook(session, stage);
    if (now === undefined)
        return false;
    if (now === 'gone')
        return true;
    const { cloud, journal, api } = session;
    const { gateway } = watchWrites(cloud, () => {
        journal.wrote();
    });
    await gateway.deleteStage(api.id, stage.name);
    const what = (0,throw_away/* throwAwayIn */.Iw)(stage.tags) === undefined ? 'preview' : 'throw-away stage';
    journal.event('stage', `deleted ${what} ${stage.name}`);
    if ((0,dead_man/* isArmed */.UP)(stage))
        await (0,dead_man/* disarmDeadMan */.H8)(rollBackGroundOf(session, stage.name));
    return true;
}

;// CONCATENATED MODULE: ./src/plan/live.ts

/** What AWS has now, read once before anything is decided. */
class Live {
    api;
    stage;
    record;
    /** Of the deployments that had to be looked at. */
    notes;
    constructor(api, stage, record, notes) {
        this.api = api;
        this.stage = stage;
        this.record = record;
        this.notes = notes;
    }
    /** The variables that the version lists; empty when nobody recorded any. */
    listed(deployment) {
        return this.notes.get(deployment)?.variables ?? {};
    }
    /** The version below a live canary: the record speaks of the canary, the deployment's note of the base. */
    baseStanding(found) {
        const standing = (0,plan_situation/* standingOf */.YP)(found.stage, found.record);
        return { ...standing, content: this.notes.get(found.stage.deployment)?.content };
    }
}

;// CONCATENATED MODULE: ./src/commands/clean-up.ts












/** Removes one preview stage of ours; that it is gone already is fine. */
async function cleanUp(session) {
    const { api, cloud, target, inputs } = session;
    if (!target.preview) {
        // The branch of a stage that stays may go: only who asks for its removal in words is refused.
        if (inputs.command === 'auto' && inputs.stage === undefined) {
            session.journal.notice(`stage ${target.name} stays: its key has no placeholders`);
            return { result: 'skipped' };
        }
        (0,domain_problem/* refuse */.TR)(`stage ${target.name}`, 'only stages of keys with placeholders are cleaned up, and this one has none', 'Delete it by hand if nobody needs it.');
    }
    const stage = await cloud.gateway.stage(api.id, target.name);
    if (stage === undefined)
        return { result: 'unchanged', reason: 'the stage is gone already' };
    (0,preview/* guardOrigin */.wt)(target, session.run, stage);
    const plan = {
        steps: [{ kind: 'delete-stage', stage: target.name }],
        digest: (0,canonical/* digest */.br)({ api: api.id, stage: target.name, delete: true }),
    };
    const lines = { plan: planLinesOf(plan.steps), planDigest: plan.digest };
    if (inputs.dryRun)
        return { ...(0,commands_facts/* factsOf */.x)(stage), ...lines, result: 'planned' };
    const ending = await carryOut(session, plan, new Live(api, stage, (0,stage_record/* fromTags */.y)(stage.tags), new Map()), '');
    if (ending.result !== 'deployed')
        return ending;
    if ((0,dead_man/* isArmed */.UP)(stage))
        await (0,dead_man/* disarmDeadMan */.H8)(rollBackGroundOf(session, target.name));
    return { ...lines, result: 'cleaned' };
}
/** One that AWS does not let go, such as one mapped to a domain, keeps none of the others. */
async function removeAll(previews, session) {
    let [removed, failed] = [0, 0];
    for (const preview of previews) {
        try {
            if (await remove(preview.stage, session))
                removed += 1;
        }
        catch (error) {
            if (!(error instanceof cloud_error/* CloudError */.K))
                throw error;
            failed += 1;
            session.journal.warn(`preview ${preview.stage.name} could not be deleted: ${(0,domain_problem/* describeCause */.V$)(error)}`);
        }
    }
    return { removed, failed };
}
/** Removes every preview whose `ttl` ran out, and every throw-away stage that a dead run left. */
async function cleanUpExpired(session) {
    const { api, cloud, config, inputs } = session;
    const stages = await cloud.gateway.stages(api.id);
    const previews = previewsOf(stages, previewKeys(config), session.run);
    const expired = [...forgottenOf(stages, session), ...previews.filter((preview) => isExpired(preview, session))];
    const plan = planLinesOf(expired.map(({ stage }) => ({ kind: 'delete-stage', stage: stage.name })));
    if (inputs.dryRun)
        return { result: 'planned', plan };
    if (expired.length === 0)
        return { result: 'unchanged', reason: 'no preview has expired' };
    const { removed, failed } = await removeAll(expired, session);
    if (removed > 0)
        return { result: 'cleaned', plan };
    if (failed === 0)
        return { result: 'unchanged', reason: 'every expired preview was deployed again meanwhile' };
    return { result: 'failed', reason: 'none of the expired previews could be deleted', plan };
}

// EXTERNAL MODULE: ./src/config/match.ts + 1 modules
var match = __webpack_require__(1244);
;// CONCATENATED MODULE: ./src/observe/observe.ts




/** Reads a stage with its record, and of its deployments what the decision needs: mostly nothing. */
async function observe(gateway, api, name, wanted) {
    const stage = await gateway.stage(api.id, name);
    const record = stage && (0,stage_record/* fromTags */.y)(stage.tags);
    const ids = stage === undefined ? [] : worthReading(stage, record, wanted);
    return new Live(api, stage, record, await notesOf(gateway, api, ids));
}
async function notesOf(gateway, api, ids) {
    const notes = new Map();
    for (const id of new Set(ids)) {
        const note = (0,deployment_note/* readNote */.VC)((await gateway.deployment(api.id, id))?.description);
        if (note !== undefined)
            notes.set(id, note);
    }
    return notes;
}
function worthReading(stage, record, wanted) {
    const { canary, deployment } = stage;
    if (canary !== undefined)
        return [deployment, canary.deployment];
    const isUnverified = record?.deployment === deployment && record.progress.state === 'verifying';
    if (isUnverified)
        return [deployment, ...(record.previous === undefined ? [] : [record.previous])];
    // Only then does it matter which of the stage's variables are ours.
    return (0,plan_variables/* hasUnlisted */.DN)(stage.variables, wanted) ? [deployment] : [];
}

// EXTERNAL MODULE: ./src/config/definition.ts + 1 modules
var definition = __webpack_require__(1817);
;// CONCATENATED MODULE: ./src/commands/changes.ts




/** What a person wants to see in the comment: variables against the live stage, routes against the base branch. */
async function changesOf(session, wanted, live) {
    const before = live.stage?.variables ?? {};
    const listed = live.stage === undefined ? {} : live.listed(live.stage.deployment);
    const { set, remove } = (0,plan_variables/* variableChanges */.q9)(before, wanted.variables, listed);
    const names = Object.keys(set);
    return {
        variables: {
            added: names.filter((name) => !Object.hasOwn(before, name)),
            changed: names.filter((name) => Object.hasOwn(before, name)),
            removed: remove,
        },
        routes: await routesOf(session, wanted.definition),
    };
}
/** Only a pull request has a base to compare its definition with. */
async function routesOf(session, head) {
    if (session.run.trigger.kind !== 'pull-request' || head === undefined)
        return NONE;
    const base = await baseDefinition(session, session.run.trigger.pull.base.commit);
    if (base === undefined)
        return undefined;
    const [old, now] = [base.routes, head.routes];
    return {
        added: Object.keys(now).filter((route) => !Object.hasOwn(old, route)),
        removed: Object.keys(old).filter((route) => !Object.hasOwn(now, route)),
        changed: Object.keys(now).filter((route) => Object.hasOwn(old, route) && old[route] !== now[route]),
    };
}
const NONE = { added: [], removed: [], changed: [] };
async function baseDefinition({ config, github }, commit) {
    const spec = config.api.definition;
    if (spec === undefined || github === undefined)
        return undefined;
    try {
        const text = await github.fileAt(spec.path, commit);
        return text === undefined ? { routes: {} } : (0,definition/* parseDefinition */.J)(text, spec);
    }
    catch (error) {
        // A picture of the change, not the change: without it the comment says that it could not be compared.
        if (error instanceof ports_github/* GitHubError */.y || error instanceof domain_problem/* UserError */.yo)
            return undefined;
        throw error;
    }
}

// EXTERNAL MODULE: ./src/commands/intent.ts
var intent = __webpack_require__(5162);
// EXTERNAL MODULE: ./src/commands/wanted.ts + 1 modules
var commands_wanted = __webpack_require__(4623);
;// CONCATENATED MODULE: ./src/commands/deploy.ts
















/** The branch's version onto its stage. */
async function deploy(session) {
    const { api, cloud, target, inputs, outside } = session;
    if (inputs.dryRun)
        return plan(session);
    const live = await observe(cloud.gateway, api, target.name, target.rule.variables);
    (0,preview/* refuseFirst */.d4)((0,preview/* originProblems */.jo)(target, session.run, live.stage));
    const wanted = await (0,commands_wanted/* wantedOf */.Lm)(session, live);
    const digest = planDigest(wanted, live);
    (0,preview/* refuseFirst */.d4)(digestProblems(inputs.planDigest, digest));
    const known = { planDigest: digest, changes: await changesOf(session, wanted, live) };
    const decision = planDeploy(wanted, live, outside.clock.now());
    return { ...known, ...(await act(session, wanted, live, decision)) };
}
/** The same decision, with every read and no write. */
async function plan(session) {
    const { api, cloud, target, inputs, outside, journal } = session;
    const live = await observe(cloud.gateway, api, target.name, target.rule.variables);
    const wanted = await (0,commands_wanted/* wantedOf */.Lm)(session, live);
    const digest = planDigest(wanted, live);
    const decision = planDeploy(wanted, live, outside.clock.now());
    if (decision.kind === 'refused')
        journal.warn(`a deploy would be refused: ${decision.reason}. ${decision.hint}`);
    if (decision.kind === 'paused')
        journal.notice('the canary of this version is paused: `resume` or `promote` it');
    const steps = decision.kind === 'go' ? decision.plan.steps : [];
    const problems = [
        ...(0,preview/* originProblems */.jo)(target, session.run, live.stage),
        ...digestProblems(inputs.planDigest, digest),
        ...(await canaryProblems(steps, session)).problems,
    ];
    warnOfHandOver(steps, session);
    for (const problem of problems)
        journal.warn(`a deploy would be refused: ${(0,domain_problem/* describeProblem */.BJ)(problem)}`);
    return {
        ...(0,commands_facts/* factsOf */.x)(live.stage),
        result: 'planned',
        planDigest: digest,
        changes: await changesOf(session, wanted, live),
        plan: planLinesOf(steps),
        canarySteps: wanted.canary?.steps.map((step) => step.traffic) ?? [],
    };
}
async function act(session, wanted, live, decision) {
    switch (decision.kind) {
        case 'unchanged':
            return { ...(0,commands_facts/* factsOf */.x)(live.stage), result: 'unchanged' };
        case 'paused': {
            const { resumeBy, next: goesOnAt } = decision.progress;
            const whom = goesOnAt === undefined ? 'a person' : `its next step at ${(0,iso_time/* toIso */.t)(goesOnAt)}`;
            const reason = `the canary of this very version waits for ${whom}`;
            return { ...(0,commands_facts/* factsOf */.x)(live.stage), result: 'paused', resumeBy, goesOnAt, reason };
        }
        case 'refused':
            return (0,domain_problem/* refuse */.TR)(`stage ${wanted.stage}`, decision.reason, decision.hint);
        case 'go':
            return live.stage === undefined
                ? create(session, decision.plan, live)
                : carryOut(session, decision.plan, live, session.run.commit);
        default:
            return (0,never/* unreachable */.H)(decision);
    }
}
/** A preview may have to make room for itself: by its `max`, or because the API has no stage left. */
async function create(session, plan, live) {
    const { target } = session;
    guardMade(session);
    if (!target.preview)
        return carryOut(session, plan, live, session.run.commit);
    const room = target.rule.max === undefined ? FREE : await makeRoom(session, target.rule.max);
    if (room.kind === 'none')
        return noRoom(room);
    try {
        return await carryOut(session, plan, live, session.run.commit);
    }
    catch (error) {
        if (!(error instanceof cloud_error/* CloudError */.K) || error.kind !== 'limit' || !error.operation.endsWith(':CreateStage'))
            throw error;
        const made = await makeRoom(session, undefined);
        return made.kind === 'none' ? noRoom(made) : carryOut(session, plan, live, session.run.commit);
    }
}
/** A name that nobody's branch makes is a misspelt one: it makes no stage. */
function guardMade({ target, inputs, config, run }) {
    if (inputs.stage !== target.name || !target.rule.key.includes('{branch}'))
        return;
    const { branch, sha } = (0,intent/* eventValues */.Xn)(run);
    const made = branch === undefined ? undefined : (0,match/* selectStage */.v)(config, { kind: 'branch', branch, sha: sha ?? '' });
    if (made?.kind === 'target' && made.target.name === target.name)
        return;
    (0,domain_problem/* refuse */.TR)('input stage', `there is no stage ${target.name}, and this event's branch makes none of that name`, `Name a key of ${config.file}, or run it on the branch whose stage it is.`);
}
const FREE = { kind: 'free' };
const noRoom = ({ open, why }) => ({
    result: 'skipped',
    reason: `${why}: ${open.join(', ')}`,
    next: ['Close one of these, or raise `max`; then run the job again.'],
});
function digestProblems(asked, digest) {
    if (asked === undefined || asked === digest)
        return [];
    const message = `the plan is now ${digest}, not ${asked}: the API, the stage or what is wanted changed since it was made`;
    return [{ at: 'input plan-digest', message, hint: 'Look at a new `plan`, and pass its digest on.' }];
}

// EXTERNAL MODULE: ./src/report/headline.ts
var headline = __webpack_require__(4512);
// EXTERNAL MODULE: ./src/report/markdown.ts + 1 modules
var markdown = __webpack_require__(7252);
// EXTERNAL MODULE: ./src/report/pictures.ts + 8 modules
var pictures = __webpack_require__(1126);
// EXTERNAL MODULE: ./src/report/room.ts
var room = __webpack_require__(9971);
// EXTERNAL MODULE: ./src/report/sections.ts + 1 modules
var sections = __webpack_require__(8238);
;// CONCATENATED MODULE: ./src/report/comment.ts





/** GitHub refuses a longer comment with 422. */
const MAX_LENGTH = 65_536;
/** Each is drawn by the reader's browser. */
const MAX_PICTURES = 2;
/** By this the comment of one API and stage is found again. */
const commentMarker = (api, stage) => `<!-- api-gateway-stages ${api} ${stage} -->`;
/** The sticky comment of a pull request; begins with the marker when API and stage are known. */
function renderComment(report) {
    const { api, stage } = report;
    const marker = api === undefined || stage === undefined ? '' : `${commentMarker(api.id, stage)}\n`;
    return marker + (0,room/* fit */.Uj)((room) => body(report, room), MAX_LENGTH - marker.length, MAX_PICTURES);
}
function body(report, room) {
    const { rows } = room;
    return markdown/* MARKDOWN */.y.blocks([
        markdown/* MARKDOWN */.y.heading((0,headline/* headline */.P)(report, markdown/* MARKDOWN */.y)),
        (0,sections/* explanation */.Qb)(report, rows, markdown/* MARKDOWN */.y),
        (0,sections/* facts */.Ix)(report, markdown/* MARKDOWN */.y),
        (0,pictures/* rolloutPictures */.z)(report, room, markdown/* MARKDOWN */.y),
        (0,sections/* smoke */.Qe)(report.smoke, rows, markdown/* MARKDOWN */.y),
        (0,sections/* changes */.Ao)(report, rows, markdown/* MARKDOWN */.y),
        report.result === 'planned' ? (0,sections/* plan */.et)(report.plan, rows, markdown/* MARKDOWN */.y) : '',
        (0,sections/* remarks */.IW)(report, rows, markdown/* MARKDOWN */.y),
        (0,sections/* footer */.qr)(report, markdown/* MARKDOWN */.y),
    ]);
}

;// CONCATENATED MODULE: ./src/commands/github-side.ts



/** What GitHub is shown of a run: the comment and the Deployment. Trouble with it is a warning, never a failed release. */
class GitHubSide {
    #session;
    #deployment;
    #hasBegun = false;
    constructor(session) {
        this.#session = session;
    }
    /** Before the first write. `commit` is what the stage is to serve; empty: nobody recorded it, so GitHub cannot show it. */
    begin(commit) {
        const { target, run, invokeUrl } = this.#session;
        const environment = this.#environment();
        if (environment === undefined || commit === '' || this.#hasBegun)
            return Promise.resolve();
        this.#hasBegun = true;
        return this.#try(async (github) => {
            const description = this.#description();
            this.#deployment = await github.createDeployment({
                environment,
                commit,
                description,
                transient: target.preview,
            });
            await github.setDeploymentStatus(this.#deployment, {
                state: 'in_progress',
                environmentUrl: invokeUrl,
                logUrl: run.url,
                description,
            });
        });
    }
    async end(report) {
        // A dry run writes nothing, on GitHub neither.
        if (report.dryRun)
            return;
        if (isGone(report))
            await this.#endEnvironment();
        else
            await this.#endDeployment(report);
        await this.#comment(report);
    }
    async #endEnvironment() {
        const environment = this.#environment();
        if (environment !== undefined)
            await this.#try((github) => github.deactivate(environment, this.#description()));
    }
    async #endDeployment({ result, reason, rollbackAsked }) {
        const { run, invokeUrl } = this.#session;
        const id = this.#deployment;
        if (id === undefined)
            return;
        await this.#try((github) => github.setDeploymentStatus(id, {
            state: rollbackAsked ? 'success' : STATES[result],
            environmentUrl: invokeUrl,
            logUrl: run.url,
            // GitHub takes 140 characters.
            description: (reason ?? result).slice(0, 140),
        }));
    }
    async #comment(report) {
        const { run, target, api } = this.#session;
        const { trigger } = run;
        if (trigger.kind !== 'pull-request' || !target.rule.comment)
            return;
        await this.#try(async (github) => {
            await github.upsertComment(trigger.pull.number, commentMarker(api.id, target.name), renderComment(report));
        });
    }
    /** Tells our Deployments of this stage from others in a shared environment. */
    #description() {
        return `stage ${this.#session.target.name}`;
    }
    #environment() {
        const { rule, name } = this.#session.target;
        return rule.environment === false ? undefined : (rule.environment ?? name);
    }
    async #try(work) {
        const { github, journal } = this.#session;
        if (github === undefined)
            return;
        try {
            await work(github);
        }
        catch (error) {
            if (!(error instanceof ports_github/* GitHubError */.y))
                throw error;
            journal.warn((0,github_advice/* adviseGitHub */.O)(error));
        }
    }
}
const isGone = ({ result, command }) => result === 'cleaned' || (result === 'unchanged' && command === 'cleanup');
const STATES = {
    deployed: 'success',
    unchanged: 'success',
    promoted: 'success',
    'rolled-back': 'failure',
    paused: 'in_progress',
    cleaned: 'inactive',
    planned: 'inactive',
    reported: 'inactive',
    skipped: 'inactive',
    failed: 'failure',
};

;// CONCATENATED MODULE: ./src/commands/go-on.ts














/** The next step of a canary that waits or that nobody drives any more. */
const resume = (session) => go_on_goOn(session, (found) => found.progress.step + (found.progress.state === 'paused' ? 1 : 0));
/** Straight to 100 %, bake and promotion. */
const promote = (session) => go_on_goOn(session, (_, spec) => (0,machine/* bakeStep */.kY)(spec));
async function go_on_goOn(session, stepFor) {
    const { api, cloud, target, outside, inputs } = session;
    const live = await observe(cloud.gateway, api, target.name, target.rule.variables);
    (0,preview/* guardOrigin */.wt)(target, session.run, live.stage);
    const situation = (0,plan_situation/* situationOf */._7)(live.stage, live.record, outside.clock.now());
    const steps = stepsFor(session, live, situation, stepFor);
    if (steps === undefined)
        return { ...(0,commands_facts/* factsIn */.P)(situation), result: 'unchanged' };
    const plan = { steps, digest: planDigest((0,commands_wanted/* wantedOfCanary */.F9)(session, live), live) };
    if (inputs.dryRun) {
        const { problems } = await canaryProblems(steps, session);
        for (const problem of problems)
            session.journal.warn(`it would be refused: ${(0,domain_problem/* describeProblem */.BJ)(problem)}`);
        return { ...(0,commands_facts/* factsIn */.P)(situation), result: 'planned', plan: planLinesOf(steps), planDigest: plan.digest };
    }
    return { planDigest: plan.digest, ...(await carryOut(session, plan, live, live.record?.commit ?? '')) };
}
function stepsFor(session, live, situation, stepFor) {
    const at = `stage ${session.target.name}`;
    switch (situation.kind) {
        case 'absent':
            return (0,domain_problem/* refuse */.TR)(at, 'the stage does not exist', 'Deploy it first.');
        case 'plain':
            return undefined;
        case 'left-over': {
            const by = (0,commands_wanted/* wantedOfCanary */.F9)(session, live);
            const record = (0,record_draft/* standingRecord */.Kq)(situation.stage, situation.standing, by);
            return [
                removeCanaryStep('it runs what the stage runs', false),
                { kind: 'tag', record, why: 'record that the version is complete' },
            ];
        }
        case 'foreign-canary':
            return (0,domain_problem/* refuse */.TR)(at, 'its canary has no record of ours', 'Promote it where it was made, or remove it with `command: rollback`.');
        case 'starting': {
            const { reason, hint } = busy(situation.record);
            return (0,domain_problem/* refuse */.TR)(at, reason, hint);
        }
        case 'rollout':
            return go_on_rolloutSteps(session, live, situation, stepFor);
    }
}
function go_on_rolloutSteps(session, live, found, stepFor) {
    const at = `stage ${session.target.name}`;
    const spec = session.target.rule.canary;
    if (found.alive) {
        const { reason, hint } = busy(found.record);
        return (0,domain_problem/* refuse */.TR)(at, reason, hint);
    }
    if (spec === undefined) {
        return (0,domain_problem/* refuse */.TR)(at, 'stages.yml says nothing of a canary any more', 'Bring `canary:` back, or give up with `command: rollback`.');
    }
    const basis = basisOf((0,commands_wanted/* wantedOfCanary */.F9)(session, live), live, found.stage, live.baseStanding(found));
    return goOnSteps(basis, found, spec, stepFor(found, spec));
}

;// CONCATENATED MODULE: ./src/cloud/cut-short.ts


const GATEWAY_READS = [
    'api',
    'apis',
    'stage',
    'stages',
    'deployment',
    'deployments',
    'parts',
    'tagsOf',
];
/**
 * The same cloud, whose reads are given up a moment after `signal` aborts: the runner does not wait for an answer that
 * may take 20 s. Writes are waited for, as what they did has to be known.
 */
function cutShort(cloud, clock, signal) {
    const cut = (operation, read) => async (...given) => {
        const over = new AbortController();
        const tooLate = late(clock, signal, over.signal).then(() => {
            throw new cloud_error/* CloudError */.K('network', operation, 'the job was cancelled before AWS answered');
        });
        tooLate.catch(() => undefined);
        const answer = read(...given);
        answer.catch(() => undefined);
        try {
            return await Promise.race([answer, tooLate]);
        }
        finally {
            over.abort();
        }
    };
    const gateway = { ...cloud.gateway };
    for (const name of GATEWAY_READS) {
        const read = cloud.gateway[name].bind(cloud.gateway);
        Object.assign(gateway, { [name]: cut(`apigateway:${name}`, read) });
    }
    return {
        ...cloud,
        gateway,
        alarms: { read: cut('cloudwatch:DescribeAlarms', (names) => cloud.alarms.read(names)) },
        metrics: {
            read: cut('cloudwatch:GetMetricData', cloud.metrics.read.bind(cloud.metrics)),
            list: cut('cloudwatch:ListMetrics', cloud.metrics.list.bind(cloud.metrics)),
        },
        identity: { account: cut('sts:GetCallerIdentity', () => cloud.identity.account()) },
    };
}
/** Of the 5 s that a cancelled run may take. */
const cut_short_GRACE = (0,units/* seconds */.YA)(2);
/** Resolves a moment after `signal` aborts; never when `over` does first. */
function late(clock, signal, over) {
    return new Promise((resolve) => {
        const wait = () => {
            void clock.sleepUntil((0,units/* after */.Pl)(clock.now(), cut_short_GRACE), over).then(() => {
                if (!over.aborted)
                    resolve();
            });
        };
        if (signal.aborted)
            wait();
        else
            signal.addEventListener('abort', wait, { once: true, signal: over });
    });
}

// EXTERNAL MODULE: ./src/cloud/retry.ts + 1 modules
var retry = __webpack_require__(9551);
;// CONCATENATED MODULE: ./src/observe/find-api.ts

/** The one API that the configuration means; refuses when there is none, or more than one of the name. */
async function findApi({ target }, { gateway, region }) {
    const where = 'Correct it, or write `api.region` when the API is elsewhere, and check that the credentials belong to its account.';
    if (target.by === 'id') {
        const api = await gateway.api(target.id);
        return api ?? (0,domain_problem/* refuse */.TR)('api.id', `there is no REST API ${target.id} in ${region}`, where);
    }
    const [api, ...others] = await gateway.apis(({ name }) => name === target.name);
    if (api === undefined)
        return (0,domain_problem/* refuse */.TR)('api.name', `there is no REST API named ${target.name} in ${region}`, where);
    if (others.length === 0)
        return api;
    const ids = [api, ...others].map(({ id }) => id).join(', ');
    return (0,domain_problem/* refuse */.TR)('api.name', `${others.length + 1} REST APIs in ${region} are named ${target.name}: ${ids}`, 'Write `api: { id: … }` with the one that you mean.');
}
/** Refuses any account but the listed ones, before the first write. */
async function guardAccount(allowed, { identity }) {
    if (allowed.length === 0)
        return;
    const account = await identity.account();
    if (allowed.includes(account))
        return;
    (0,domain_problem/* refuse */.TR)('allowed-accounts', `the credentials belong to account ${account}, which is not among ${allowed.join(', ')}`, 'Use the role of the right account, or add this one to `allowed-accounts`.');
}

;// CONCATENATED MODULE: ./src/commands/lifetime.ts

/** When a run has to hand its canary over to a later one, with time left to write that down. */
function leaveBy({ began, credentialsExpireAt, runner }) {
    const jobEnds = (0,units/* after */.Pl)(began, runner === 'self-hosted' ? SELF_HOSTED : HOSTED);
    return credentialsExpireAt === undefined
        ? jobEnds
        : (0,units/* instant */.uR)(Math.min(jobEnds, credentialsExpireAt - CREDENTIALS_RESERVE));
}
/**
 * https://docs.github.com/actions/reference/limits: a job may take 6 hours on GitHub's runners and 5 days on one's own;
 * what other steps took before is not known here.
 */
const HOSTED = (0,units/* minutes */.Gx)(5 * 60 + 40);
const SELF_HOSTED = (0,units/* hours */.c$)(4 * 24 + 23);
const CREDENTIALS_RESERVE = (0,units/* minutes */.Gx)(1);

;// CONCATENATED MODULE: ./src/commands/open-session.ts





/** Connects to the API that the configuration means, in the account that it allows. */
async function openSession(given) {
    const { outside, config, journal, run } = given;
    const region = regionOf(config, outside);
    const ends = leaveBy({
        began: outside.clock.now(),
        credentialsExpireAt: given.inputs.credentialsExpireAt,
        runner: outside.host.env('RUNNER_ENVIRONMENT'),
    });
    const bare = await outside.openCloud(region);
    const patient = (of, signal) => {
        const tell = ({ operation, message, wait }) => {
            journal.event('retry', `${operation} in ${(wait / 1000).toFixed(1)} s: ${message}`);
        };
        return (0,retry/* retrying */.R)(of, outside.clock, outside.random, signal, tell);
    };
    const cloud = patient(cutShort(bare, outside.clock, outside.signal), outside.signal);
    await guardAccount(config.allowedAccounts, cloud);
    const apiAsked = outside.clock.now();
    const api = await findApi(config.api, cloud);
    const nonce = Math.floor(outside.random() * 0xffffff).toString(16);
    const lastWord = patient(bare, new AbortController().signal);
    const owner = `${run.key}.${nonce}`;
    return { ...given, cloud, lastWord, api, apiAsked, owner, leaveBy: ends, rollouts: new Map() };
}
function regionOf(config, { host }) {
    const region = config.api.region ?? host.env('AWS_REGION') ?? host.env('AWS_DEFAULT_REGION') ?? '';
    if (/^[a-z0-9-]{4,40}$/.test(region))
        return region;
    return (0,domain_problem/* refuse */.TR)('api.region', region === '' ? 'no AWS region is known' : `${JSON.stringify(region)} is no AWS region`, 'Write `region:` under `api:` in stages.yml, or set `aws-region` of aws-actions/configure-aws-credentials (AWS_REGION).');
}

;// CONCATENATED MODULE: ./src/plan/remedy.ts




function remedyOf(situation, record, now) {
    switch (situation.kind) {
        case 'absent':
            return { kind: 'leave', found: 'it is gone' };
        case 'foreign-canary':
            return { kind: 'leave', found: `a canary at ${situation.canary.traffic} % that is not ours` };
        case 'starting':
            return { kind: 'leave', found: `a rollout that ${situation.record.run} is about to begin or to end` };
        case 'left-over':
            return { kind: 'tidy', found: 'the canary that a promotion left' };
        case 'rollout':
            return ofRollout(situation, now);
        case 'plain':
            return ofPlain(record, situation, now);
        default:
            return (0,never/* unreachable */.H)(situation);
    }
}
function ofRollout(rollout, now) {
    const { progress, canary, alive, record } = rollout;
    const at = `a canary at ${canary.traffic} %`;
    if (progress.state === 'rolling') {
        if (alive)
            return { kind: 'leave', found: `${at} that ${record.run} drives` };
        return { kind: 'adopt', found: `${at} whose run has died`, rollout };
    }
    const { next, resumeBy } = progress;
    if (now >= resumeBy) {
        return { kind: 'roll-back', found: `${at} that nobody went on with by ${(0,iso_time/* toIso */.t)(resumeBy)}`, rollout };
    }
    if (next === undefined) {
        return { kind: 'watch', found: `${at} that waits for a person until ${(0,iso_time/* toIso */.t)(resumeBy)}`, rollout, progress };
    }
    if (now < next)
        return { kind: 'watch', found: `${at} until ${(0,iso_time/* toIso */.t)(next)}`, rollout, progress };
    return { kind: 'hold-on', found: `${at} whose next step is due`, rollout, until: next };
}
function ofPlain(record, { stage }, now) {
    if (record === undefined)
        return { kind: 'leave', found: 'nothing of ours' };
    const { progress, preview } = record;
    if (preview?.expires !== undefined && preview.expires <= now) {
        const isThrowAway = (0,throw_away/* throwAwayIn */.Iw)(stage.tags) !== undefined;
        return {
            kind: 'delete',
            found: isThrowAway
                ? `a throw-away stage that ${record.run} left`
                : `a preview past its ttl, ${(0,iso_time/* toIso */.t)(preview.expires)}`,
        };
    }
    if (progress.state === 'rolling' || progress.state === 'paused') {
        return { kind: 'settle', found: `a rollout whose canary is gone: a person, or the dead man's switch, took it off` };
    }
    const { isVerified } = (0,plan_situation/* standingOf */.YP)(stage, record);
    return isVerified
        ? { kind: 'leave', found: 'nothing to do' }
        : { kind: 'leave', found: 'a version whose smoke tests have not passed yet: the next deploy repeats them' };
}

// EXTERNAL MODULE: ./src/commands/draft-report.ts
var draft_report = __webpack_require__(4108);
// EXTERNAL MODULE: ./src/config/unsupported.ts
var config_unsupported = __webpack_require__(9365);
;// CONCATENATED MODULE: ./src/commands/stage-session.ts



function stageSession(session, target) {
    const url = invoke_url_invokeUrl(target.url, session.api.id, session.cloud.region, target.name);
    return { ...session, target, invokeUrl: url, onStart: () => Promise.resolve() };
}
/** What the file makes of a stage of this name; `undefined`: nothing. */
function targetNamed({ config, run }, name) {
    const selected = (0,match/* selectStage */.v)(config, { kind: 'stage', stage: name, event: (0,intent/* eventValues */.Xn)(run) });
    return selected.kind === 'target' ? selected.target : undefined;
}
/** The outputs are about one stage when there is just one. */
function theOnly(session, stages) {
    const [stage, ...others] = stages;
    const target = stage && others.length === 0 ? targetNamed(session, stage.name) : undefined;
    return target === undefined ? {} : { stage: stageSession(session, target) };
}

// EXTERNAL MODULE: ./src/config/glob.ts
var glob = __webpack_require__(3334);
// EXTERNAL MODULE: ./src/observe/api-content.ts
var api_content = __webpack_require__(5272);
;// CONCATENATED MODULE: ./src/commands/still-wanted.ts










/**
 * Why the version on its way is not the one that its branch asks for; `undefined`: it is.
 *
 * The branch that is checked out wants what its files say. Of another branch its newest commit tells. A tag never moves,
 * and a stage that is reached by name only has nobody else to ask.
 */
async function whyOutdated(session, live, found) {
    const { record } = found;
    if (record.ref?.type === 'tag')
        return undefined;
    if (!isOfThisRef(session, record))
        return byBranch(session, record);
    return record.commit !== '' && record.commit === session.run.commit ? undefined : byContent(session, live, found);
}
/** Where the record does not tell, the branch that is checked out may be any that this stage is for. */
function isOfThisRef({ config, run, target }, { ref }) {
    const own = (0,intent/* refOf */.H8)(run);
    if (ref !== undefined)
        return own !== undefined && (0,record_origin/* refText */.d0)(ref) === (0,record_origin/* refText */.d0)(own);
    const selection = (0,intent/* selectionOf */.Wm)(run);
    const selected = selection && (0,match/* selectStage */.v)(config, selection);
    return selected?.kind === 'target' && selected.target.name === target.name;
}
/** What cannot be told, such as a definition that this job did not build, is not wanted. */
async function byContent(session, live, found) {
    const { cloud, api, config, target } = session;
    try {
        const content = (await (0,commands_wanted/* definitionOf */.Fg)(session))?.digest ?? (await (0,api_content/* apiContent */.Y)(cloud.gateway, api));
        const isSame = isOfVersion({ content, variables: target.rule.variables }, live, found);
        return isSame ? undefined : `${config.file} and the API ask for another version now`;
    }
    catch (error) {
        if (!(error instanceof domain_problem/* UserError */.yo))
            throw error;
        return `what is wanted now cannot be told: ${error.problems[0].message}`;
    }
}
async function byBranch({ target, github, journal }, { commit, ref }) {
    const { branches, pullRequests } = target.rule;
    if (branches.length === 0 && !pullRequests)
        return undefined;
    if (github === undefined || commit === '')
        return 'there is no way to tell whether its version is still wanted';
    const isMeant = (head) => ref === undefined ? pullRequests || (0,glob/* globMatches */.mw)(branches, head) : head === ref.name;
    try {
        const heads = await github.branchesAt(commit);
        return heads.some(isMeant) ? undefined : `${commit.slice(0, 7)} is no longer the newest commit of its branch`;
    }
    catch (error) {
        if (!(error instanceof ports_github/* GitHubError */.y))
            throw error;
        journal.warn((0,github_advice/* adviseGitHub */.O)(error));
        return 'GitHub does not tell whether its version is still wanted';
    }
}

;// CONCATENATED MODULE: ./src/commands/tidying.ts












/* What `reconcile` takes away, each after one more look: since it was found somebody may have taken it over. */
/** Takes a canary that nobody drives off the stage. */
async function abandon({ visit, live, found }, reason) {
    const { session } = visit;
    const now = await secondLook(session, found.stage);
    if (now === undefined || now === 'gone')
        return { result: 'unchanged' };
    const fallback = draftOf(visit, found.stage, live.baseStanding(found));
    const ground = rollBackGroundOf(session, found.stage.name);
    const outcome = await (0,roll_back/* rollBackCanary */.rt)(reason, fallback, ground, found.canary.deployment);
    if (outcome.kind !== 'failed' && (0,dead_man/* isArmed */.UP)(found.stage))
        await (0,dead_man/* disarmDeadMan */.H8)(ground);
    const facts = outcome.kind === 'rolled-back' ? { deployment: found.stage.deployment, previous: fallback.previous } : {};
    return { ...facts, ...endingOf(outcome) };
}
/** A promotion's last call, made up for. */
async function tidyUp(visit) {
    const { session, record } = visit;
    const live = await secondLook(session, visit.stage);
    if (live === undefined || live === 'gone')
        return { result: 'unchanged' };
    const { lastWord, api, stage, journal } = rollBackGroundOf(session, visit.stage.name);
    await (0,certain_update/* updateForCertain */.r)(lastWord.gateway, { api, stage }, patches/* removeCanary */.rd, (now) => now?.canary === undefined);
    journal.event('stage', `removed the canary that a promotion left on ${stage}`);
    if (record !== undefined)
        await settle(visit, live);
    return { ...(0,commands_facts/* factsOf */.x)({ ...live, canary: undefined }), result: 'cleaned' };
}
/** The record says again what the stage stands on. */
async function settleRecord(visit) {
    const live = await secondLook(visit.session, visit.stage);
    if (live === undefined || live === 'gone')
        return { result: 'unchanged' };
    await settle(visit, live);
    visit.session.journal.event('record', 'says again what the stage stands on');
    return { ...(0,commands_facts/* factsOf */.x)(live), result: 'cleaned' };
}
async function deleteForgotten({ session, stage }) {
    return { result: (await remove(stage, session)) ? 'cleaned' : 'unchanged' };
}
async function settle(visit, live) {
    const { session, record } = visit;
    const ground = rollBackGroundOf(session, live.name);
    const { lastWord, api, stage } = ground;
    const draft = draftOf(visit, live, (0,plan_situation/* standingOf */.YP)(live, record));
    await lastWord.gateway.tag({ api, stage }, (0,stage_record/* toTags */.L)({ ...draft, deployment: live.deployment }));
    if ((0,dead_man/* isArmed */.UP)(live))
        await (0,dead_man/* disarmDeadMan */.H8)(ground);
}
function draftOf({ session: { run }, record }, stage, standing) {
    const by = { commit: record?.commit ?? '', run: { path: run.path, url: run.url }, preview: record?.preview };
    return (0,record_draft/* standingRecord */.Kq)(stage, standing, by);
}

;// CONCATENATED MODULE: ./src/commands/waiting-canary.ts








/** Why a canary that nobody drives has to go; `undefined`: nothing says so. What cannot be read changes nothing. */
async function breachOf({ name, rule }, session, progress) {
    const spec = rule.canary;
    if (spec === undefined)
        return undefined;
    const { journal } = session;
    const verdicts = [await byAlarms(spec, session, progress), await byMetrics(spec, name, session, progress)];
    for (const verdict of verdicts)
        if (verdict.kind === 'unknown')
            journal.warn(`${verdict.why}: nothing tells how the waiting canary does`);
    const breach = verdicts.find((verdict) => verdict.kind === 'breached');
    return breach?.reason;
}
const NOTHING = { kind: 'healthy' };
async function byAlarms(spec, { cloud }, { began }) {
    if (spec.alarms.length === 0)
        return NOTHING;
    try {
        const seen = await cloud.alarms.read(spec.alarms);
        return (0,judge_alarms/* judgeAlarms */.eX)(spec.alarms, seen, (0,judge_alarms/* ignored */.PP)(spec, seen, began), began).verdict;
    }
    catch (error) {
        if (!(error instanceof cloud_error/* CloudError */.K))
            throw error;
        return { kind: 'unknown', why: `the alarms of the canary could not be read: ${(0,domain_problem/* describeCause */.V$)(error)}` };
    }
}
/** What this look weighs is weighed again by the run that goes on: nobody but a rollout's owner writes its record. */
async function byMetrics(spec, stage, { cloud, api, outside: { clock }, journal }, progress) {
    const ground = { cloud, clock, journal, stage, metricsName: (0,metrics_name/* metricsName */.r)(api) };
    const { began, evidence = {}, step } = progress;
    const raised = (0,plan_situation/* risesIn */.iz)(progress, spec);
    const hold = {
        since: raised.at(-1) ?? began,
        end: clock.now(),
        kind: step < spec.steps.length ? 'later' : 'bake',
        isAlone: (spec.steps[step]?.traffic ?? units/* ALL_TRAFFIC */.E8) === units/* ALL_TRAFFIC */.E8,
    };
    const verdicts = await analystOf(spec, { evidence, raised }, ground)?.look(hold);
    return (0,judge_verdict/* worst */.Q)(verdicts ?? [], spec.onNoData);
}

;// CONCATENATED MODULE: ./src/commands/mend.ts


















/** Does what the remedy says. Throws `CloudError` and `UserError`. */
function mend(visit) {
    const { remedy } = visit;
    switch (remedy.kind) {
        case 'leave':
            return Promise.resolve({ result: 'unchanged' });
        case 'watch':
            return onRollout(visit, (orphan) => mend_watch(orphan, remedy.progress));
        case 'adopt':
            return onRollout(visit, unlessHindered(adopt));
        case 'hold-on':
            return onRollout(visit, unlessHindered((orphan) => mend_goOn(orphan, { kind: 'hold', until: remedy.until })));
        case 'roll-back':
            return onRollout(visit, (orphan) => abandon(orphan, 'it waited longer than `max-pause`'));
        case 'tidy':
            return tidyUp(visit);
        case 'settle':
            return settleRecord(visit);
        case 'delete':
            return deleteForgotten(visit);
        default:
            return (0,never/* unreachable */.H)(remedy);
    }
}
/** Looks once more, as near to the write as can be: since the list was read somebody may have taken it over. */
async function onRollout(visit, act) {
    const { session, stage } = visit;
    const live = await observe(session.cloud.gateway, session.api, stage.name, {});
    const found = (0,plan_situation/* situationOf */._7)(live.stage, live.record, session.outside.clock.now());
    if (found.kind === 'rollout' && !found.alive && isAsFound(found.stage, stage))
        return act({ visit, live, found });
    session.journal.event('leave', 'somebody else took it over meanwhile');
    return { result: 'unchanged' };
}
/**
 * A mistake in this job, or a service that does not answer, tells nothing of the version: its canary stays for a later run,
 * and ends by `max-pause` like any other that waits.
 */
const unlessHindered = (act) => async (orphan) => {
    try {
        return await act(orphan);
    }
    catch (error) {
        if (!(error instanceof domain_problem/* UserError */.yo || error instanceof cloud_error/* CloudError */.K))
            throw error;
        return hindered(orphan, error);
    }
};
async function hindered(orphan, error) {
    const { visit, found } = orphan;
    const { progress, canary } = found;
    const { journal, outside } = visit.session;
    const maxPause = visit.target?.rule.canary?.maxPause;
    if (progress.state === 'rolling' &&
        maxPause !== undefined &&
        outside.clock.now() >= (0,units/* after */.Pl)(progress.until, maxPause)) {
        return abandon(orphan, 'its run died, and none could go on with it for longer than `max-pause`');
    }
    journal.warn(`the canary stays at ${canary.traffic} %: this run could not go on with it (${causeOf(error)})`);
    if (progress.state === 'paused' && error instanceof cloud_error/* CloudError */.K)
        return stillWaiting(visit, progress);
    throw error;
}
const causeOf = (error) => error instanceof domain_problem/* UserError */.yo ? error.problems[0].message : `${error.operation}: ${(0,domain_problem/* describeCause */.V$)(error)}`;
async function adopt(orphan) {
    const { visit, live, found } = orphan;
    if (visit.target === undefined)
        return abandon(orphan, 'its run died, and stages.yml has no such stage any more');
    const outdated = await whyOutdated(stageSession(visit.session, visit.target), live, found);
    if (outdated !== undefined)
        return abandon(orphan, `its run died, and ${outdated}`);
    return mend_goOn(orphan, { kind: 'step', step: found.progress.step });
}
/** Drives the canary to its end; what `stages.yml` or CloudWatch has no more takes it off the stage. */
async function mend_goOn(orphan, onward) {
    const { visit, live, found } = orphan;
    if (visit.target === undefined)
        return abandon(orphan, 'stages.yml has no such stage any more');
    const spec = visit.target.rule.canary;
    if (spec === undefined)
        return abandon(orphan, 'stages.yml says nothing of a canary any more');
    const session = { ...stageSession(visit.session, visit.target), onStart: visit.onStart };
    const steps = stepsOf(session, live, found, spec, onward);
    const plan = {
        steps,
        digest: (0,canonical/* digest */.br)({ api: session.api.id, stage: visit.stage.name, canary: found.canary.deployment }),
    };
    try {
        return await carryOut(session, plan, live, found.record.commit);
    }
    catch (error) {
        // The one refusal on this way: an alarm that is gone never tells that the canary is well.
        if (error instanceof domain_problem/* UserError */.yo)
            return abandon(orphan, error.problems.map(domain_problem/* describeProblem */.BJ).join(' '));
        throw error;
    }
}
function stepsOf(session, live, found, spec, onward) {
    const { config, target } = session;
    const [unsupported] = (0,config_unsupported/* unsupportedProblems */.Y)(config, target.rule);
    if (unsupported !== undefined)
        throw new domain_problem/* UserError */.yo([unsupported]);
    const basis = basisOf((0,commands_wanted/* wantedOfCanary */.F9)(session, live), live, found.stage, live.baseStanding(found));
    return onward.kind === 'hold'
        ? holdOnSteps(basis, found, spec, onward.until)
        : goOnSteps(basis, found, spec, onward.step);
}
/** Nobody drives it, and it is not time: only a breach changes that, or that nobody can ever go on with it. */
async function mend_watch(orphan, progress) {
    const { target } = orphan.visit;
    if (target === undefined)
        return abandon(orphan, 'stages.yml has no such stage any more');
    if (target.rule.canary === undefined)
        return abandon(orphan, 'stages.yml says nothing of a canary any more');
    const breach = await breachOf(target, orphan.visit.session, progress);
    return breach === undefined ? stillWaiting(orphan.visit, progress) : abandon(orphan, breach);
}
const stillWaiting = ({ stage, remedy }, { resumeBy, next: goesOnAt }) => ({
    ...(0,commands_facts/* factsOf */.x)(stage),
    result: 'paused',
    reason: remedy.found,
    resumeBy,
    goesOnAt,
});

;// CONCATENATED MODULE: ./src/commands/status.ts









/** What every stage of the API serves. */
async function statusOfAll(session, { learn }) {
    const { api, cloud, outside } = session;
    const stages = await cloud.gateway.stages(api.id);
    const lasting = stages.filter(({ tags }) => (0,throw_away/* throwAwayIn */.Iw)(tags) === undefined);
    learn(theOnly(session, lasting));
    const views = stages.map((stage) => viewOf(stage, outside.clock.now()));
    const ending = { result: 'reported', stages: views.sort((a, b) => (a.stage < b.stage ? -1 : 1)) };
    return lasting.length === 1 ? { ...(0,commands_facts/* factsOf */.x)(lasting[0]), ...ending } : ending;
}
async function statusOf(session) {
    const { api, cloud, target, outside } = session;
    const { stage } = await observe(cloud.gateway, api, target.name, {});
    if (stage === undefined)
        return { result: 'reported', reason: 'the stage does not exist yet' };
    return { ...(0,commands_facts/* factsOf */.x)(stage), result: 'reported', stages: [viewOf(stage, outside.clock.now())] };
}
function viewOf(stage, now) {
    const record = (0,stage_record/* fromTags */.y)(stage.tags);
    const { deployment, previous, traffic } = (0,commands_facts/* factsOf */.x)(stage);
    return {
        stage: stage.name,
        deployment: deployment ?? stage.deployment,
        previous,
        canaryTraffic: traffic ?? units/* NO_TRAFFIC */.qE,
        commit: record?.commit,
        state: throwAwayText(stage, now) ?? stateText((0,plan_situation/* situationOf */._7)(stage, record, now)),
        expires: record?.preview?.expires,
    };
}
/** `undefined`: it is no throw-away stage. */
function throwAwayText({ tags }, now) {
    const throwAway = (0,throw_away/* throwAwayIn */.Iw)(tags);
    if (throwAway === undefined)
        return undefined;
    const isLeft = now >= throwAway.until;
    return isLeft ? `left by ${throwAway.run}, to be deleted` : `${throwAway.run} tests a version here, before traffic`;
}
function stateText(situation) {
    switch (situation.kind) {
        case 'absent':
            return 'absent';
        case 'plain':
            return standingText(situation.standing);
        case 'left-over':
            return 'live, with a canary left over from its promotion';
        case 'starting':
            return `a rollout begins: ${situation.record.run}`;
        case 'foreign-canary':
            return `canary at ${situation.canary.traffic} %, not ours`;
        case 'rollout':
            return rolloutText(situation);
        default:
            return (0,never/* unreachable */.H)(situation);
    }
}
function standingText({ record, deployment, isVerified }) {
    if (record === undefined)
        return 'not ours';
    if (record.deployment !== deployment)
        return 'moved by somebody else';
    return isVerified ? 'live' : 'live, its smoke tests have not passed';
}
function rolloutText({ progress, canary, alive, record }) {
    if (progress.state === 'paused') {
        const waits = progress.next === undefined ? '' : `, next step at ${(0,iso_time/* toIso */.t)(progress.next)}`;
        return `paused at ${canary.traffic} %${waits}, resume by ${(0,iso_time/* toIso */.t)(progress.resumeBy)}`;
    }
    return `canary at ${canary.traffic} %, ${alive ? `driven by ${record.run}` : 'its run has died'}`;
}

;// CONCATENATED MODULE: ./src/commands/reconcile.ts















/**
 * Looks at every stage of ours and finishes what its run could not. Rollouts go on side by side, after everything that
 * takes a moment: a canary that waits for another one's hold would be watched by nobody.
 */
async function reconcile(session, { inputs, learn }) {
    const { cloud, api, config } = session;
    const stages = await cloud.gateway.stages(api.id);
    const visits = stages.flatMap((stage) => visitOf(session, stage, stages.length > 1)).filter(isMeant(inputs.stage));
    learn(theOnly(session, visits.map(({ stage }) => stage)));
    for (const visit of visits)
        visit.session.journal.event('found', visit.remedy.found);
    guardStage(visits, inputs.stage, config);
    if (inputs.dryRun)
        return plannedEnding(visits);
    const [slow, quick] = [visits.filter(isRollout), visits.filter((visit) => !isRollout(visit))];
    const visited = [];
    for (const visit of quick)
        visited.push(await visitSafely(visit));
    visited.push(...(await together(slow.map(visitSafely))));
    return reconcile_endingOf(visited);
}
const isRollout = ({ remedy: { kind } }) => kind === 'adopt' || kind === 'hold-on';
const isMeant = (only) => ({ stage, target }) => only === undefined || stage.name === only || target?.rule.key === only;
/** None when the stage is neither in `stages.yml` nor recorded as made by this repository, or a run tests a version there. */
function visitOf(session, stage, isOneOfSeveral) {
    const { outside, journal, run } = session;
    const record = (0,stage_record/* fromTags */.y)(stage.tags);
    const now = outside.clock.now();
    const throwAway = (0,throw_away/* throwAwayIn */.Iw)(stage.tags);
    if (throwAway !== undefined && now < throwAway.until)
        return [];
    const target = throwAway === undefined ? targetNamed(session, stage.name) : undefined;
    if (target === undefined && !isOfThisRepository(record, run))
        return [];
    const remedy = allowed(remedyOf((0,plan_situation/* situationOf */._7)(stage, record, now), record, now), stage, target, session);
    const about = isOneOfSeveral ? journal.about(stage.name) : journal;
    return [{ session: { ...session, journal: about }, stage, record, target, remedy, onStart: () => Promise.resolve() }];
}
function allowed(remedy, stage, target, session) {
    const { trigger } = session.run;
    if (trigger.kind === 'pull-request' && target?.rule.protected !== false) {
        return { kind: 'leave', found: `${remedy.found}; a pull request never touches a protected stage` };
    }
    return remedy.kind === 'delete' && !isForgotten(stage, session)
        ? { kind: 'leave', found: `${remedy.found}, made for somebody else` }
        : remedy;
}
/** What one stage cannot have keeps nothing from the others. */
async function visitSafely(visit) {
    const { session, stage, target, record } = visit;
    const about = target && stageSession(session, target);
    const gitHubSide = about && new GitHubSide(about);
    const onStart = async (commit) => gitHubSide?.begin(commit);
    const ending = await mendSafely({ ...visit, onStart });
    if (!session.journal.changed)
        return { view: { ...unchanged(visit), result: ending.result }, ending };
    if (SHOWN.has(visit.remedy.kind)) {
        await onStart(record?.commit ?? '');
        await gitHubSide?.end((0,draft_report/* reportOf */.E)({ ...known(session), stage: about }, session.journal, ending));
    }
    const now = await seen(visit);
    const view = viewOf(now ?? stage, session.outside.clock.now());
    return { view: { ...view, ...(now === undefined && { state: 'gone' }), result: ending.result }, ending };
}
/** What becomes of a version is GitHub's business; tidying up behind one is not. */
const SHOWN = new Set(['adopt', 'hold-on', 'watch', 'roll-back', 'delete']);
const known = (session) => ({
    inputs: session.inputs,
    run: session.run,
    verb: 'reconcile',
    session,
    cancelled: session.outside.signal.aborted,
});
async function mendSafely(visit) {
    const { session, stage } = visit;
    try {
        return await mend(visit);
    }
    catch (error) {
        const problems = reconcile_problemsOf(error, session, stage);
        return { result: 'failed', reason: problems[0].message, problems };
    }
}
function reconcile_problemsOf(error, { cloud, api }, { name }) {
    if (error instanceof domain_problem/* UserError */.yo)
        return error.problems;
    if (error instanceof cloud_error/* CloudError */.K)
        return [(0,advice/* adviseCloud */.o)(error, { region: cloud.region, api: api.id, stage: name })];
    throw error;
}
async function seen({ session: { lastWord, api }, stage }) {
    try {
        return await lastWord.gateway.stage(api.id, stage.name);
    }
    catch (error) {
        if (error instanceof cloud_error/* CloudError */.K)
            return stage;
        throw error;
    }
}
/** A bug in one rollout is told after the others have come to their end. */
async function together(work) {
    await Promise.allSettled(work);
    return Promise.all(work);
}
function plannedEnding(visits) {
    const [only, ...others] = visits;
    const facts = only !== undefined && others.length === 0 ? (0,commands_facts/* factsOf */.x)(only.stage) : {};
    return { ...facts, result: 'planned', plan: visits.flatMap(planned), stages: visits.map(unchanged) };
}
/** A name that means nothing is a mistake, and no stage that is fine. */
function guardStage(visits, stage, config) {
    if (stage === undefined || visits.length > 0 || config.stages.some(({ key }) => key === stage))
        return;
    const keys = config.stages.map(({ key }) => key).join(', ');
    (0,domain_problem/* refuse */.TR)('input stage', `there is no stage ${stage} of ours`, `Name one of ${keys}, or one that \`command: status\` lists.`);
}
const unchanged = ({ session, stage }) => ({
    ...viewOf(stage, session.outside.clock.now()),
    result: 'unchanged',
});
const planned = ({ stage, remedy }) => {
    const kind = PLAN_KINDS[remedy.kind];
    return kind === undefined
        ? []
        : [
            {
                kind,
                text: `${stage.name}: ${remedy.found}: ${INTENTS[remedy.kind]}`,
                details: { stage: stage.name, remedy: remedy.kind },
            },
        ];
};
const PLAN_KINDS = {
    leave: undefined,
    watch: undefined,
    adopt: 'canary',
    'hold-on': 'canary',
    'roll-back': 'update-stage',
    tidy: 'update-stage',
    settle: 'tag',
    delete: 'delete-stage',
};
const INTENTS = {
    leave: 'nothing',
    watch: 'look at its alarms',
    adopt: 'go on with it while its version is wanted, else take it off',
    'hold-on': 'go on with the next step',
    'roll-back': 'take it off',
    tidy: 'take it off',
    settle: 'write down what the stage stands on',
    delete: 'delete the stage',
};
/** The contract's order. */
const WORST = ['failed', 'rolled-back', 'paused', 'promoted', 'cleaned', 'unchanged'];
function reconcile_endingOf(visited) {
    const results = visited.map(({ ending }) => ending.result);
    const result = WORST.find((one) => results.includes(one)) ?? 'unchanged';
    const worst = visited.find(({ ending }) => ending.result === result);
    const stages = visited.map(({ view }) => view).sort((a, b) => (a.stage < b.stage ? -1 : 1));
    const reason = reasonOf(worst, visited.length);
    return {
        ...(visited.length === 1 && worst !== undefined && { ...factsIn(worst.view) }),
        ...soonest(visited),
        result,
        stages,
        ...(reason !== undefined && { reason }),
        next: visited.flatMap(({ ending }) => ending.next ?? []),
        problems: visited.flatMap(({ ending }) => ending.problems ?? []),
    };
}
const factsIn = ({ deployment, previous, canaryTraffic: traffic }) => ({
    deployment,
    previous,
    traffic,
});
/** Of several that wait, when the first one's time comes. */
function soonest(visited) {
    const resumeBy = earliest(visited.map(({ ending }) => ending.resumeBy));
    const goesOnAt = earliest(visited.map(({ ending }) => ending.goesOnAt));
    return { ...(resumeBy !== undefined && { resumeBy }), ...(goesOnAt !== undefined && { goesOnAt }) };
}
function earliest(times) {
    const known = times.filter((time) => time !== undefined);
    return known.length === 0 ? undefined : (0,units/* instant */.uR)(Math.min(...known));
}
function reasonOf(worst, count) {
    if (worst === undefined)
        return 'no stage of ours was found';
    const { reason } = worst.ending;
    return reason === undefined || count === 1 ? reason : `${worst.view.stage}: ${reason}`;
}

;// CONCATENATED MODULE: ./src/commands/roll-back.ts


















/** Back to an earlier version; with a live canary the base serves it already, so only the canary goes. */
async function rollBack(session) {
    const { api, cloud, target, inputs } = session;
    const stage = await cloud.gateway.stage(api.id, target.name);
    if (stage === undefined)
        return (0,domain_problem/* refuse */.TR)(`stage ${target.name}`, 'the stage does not exist', 'There is nothing to roll back.');
    (0,preview/* guardOrigin */.wt)(target, session.run, stage);
    const first = new Live(api, stage, (0,stage_record/* fromTags */.y)(stage.tags), new Map());
    guardStarting(session, first, stage);
    const to = destination(session, first, stage);
    if (to === undefined && stage.canary === undefined && !isWithoutItsCanary(first, stage))
        return { ...(0,commands_facts/* factsOf */.x)(stage), result: 'unchanged', reason: unchangedReason(stage) };
    const live = await withNotes(session, first, stage, to);
    const move = roll_back_moveSteps(session, live, stage, to);
    const steps = [...roll_back_canarySteps(session, live, stage), ...move];
    const planDigest = (0,canonical/* digest */.br)({ api: api.id, stage: stage.name, from: stage.deployment, to: to ?? null });
    const told = { plan: planLinesOf(steps), planDigest };
    if (inputs.dryRun)
        return { ...(0,commands_facts/* factsOf */.x)(stage), ...told, result: 'planned' };
    const ending = takesTraffic(stage)
        ? await canaryFirst(session, live, stage, { steps: move, digest: planDigest, to })
        : await carryOut(session, { steps, digest: planDigest }, live, commitIn(live.notes, to ?? stage.deployment));
    if (ending.result !== 'deployed')
        return { ...ending, ...told };
    return { ...ending, ...told, result: 'rolled-back', rollbackAsked: true, reason: roll_back_reasonOf(stage, to) };
}
const commitIn = (notes, deployment) => notes.get(deployment)?.commit ?? '';
const takesTraffic = ({ canary, deployment }) => canary !== undefined && canary.traffic > 0 && canary.deployment !== deployment;
/** First of all the canary loses its traffic, whatever else AWS or GitHub refuse; then comes the rest of the plan. */
async function canaryFirst(session, live, stage, rest) {
    const off = await takeOff(session, live, stage);
    if ('result' in off)
        return off;
    const notes = rest.to === undefined ? await notesIfReadable(session, stage.deployment) : live.notes;
    const ending = await carryOut(session, rest, off, commitIn(notes, rest.to ?? stage.deployment));
    return ending.result === 'rolled-back' ? { ...ending, next: [CANARY_IS_OFF] } : ending;
}
const CANARY_IS_OFF = 'The canary is off, and the stage was not moved. Run the job again.';
/** Which commit serves is only for GitHub to show. */
async function notesIfReadable({ lastWord, api }, deployment) {
    try {
        return await notesOf(lastWord.gateway, api, [deployment]);
    }
    catch (error) {
        if (error instanceof cloud_error/* CloudError */.K)
            return new Map();
        throw error;
    }
}
/** The stage without its canary; or how that failed. */
async function takeOff(session, live, stage) {
    const canary = stage.canary?.deployment ?? stage.deployment;
    const ground = rollBackGroundOf(session, stage.name, ownerOf(live));
    const settled = isForeign(session, live, stage) ? undefined : settledRecord(session, live, stage);
    const outcome = await (0,roll_back/* rollBackCanary */.rt)(roll_back_reasonOf(stage, undefined), settled, ground, canary);
    if (outcome.kind !== 'rolled-back') {
        const ending = outcome.kind === 'promoted' ? promotedMeanwhile(canary) : endingOf(outcome);
        return { ...(await factsNow(ground)), ...ending };
    }
    if ((0,dead_man/* isArmed */.UP)(stage))
        await (0,dead_man/* disarmDeadMan */.H8)(ground);
    return standingAlone(live, stage, settled);
}
function standingAlone(live, stage, settled) {
    const bare = { ...stage, canary: undefined };
    if (settled === undefined)
        return new Live(live.api, bare, live.record, live.notes);
    const record = { ...settled, deployment: stage.deployment };
    return new Live(live.api, { ...bare, tags: (0,stage_record/* toTags */.L)(record) }, record, live.notes);
}
const ownerOf = ({ record }) => record?.progress.state === 'rolling' ? record.progress.owner : undefined;
const promotedMeanwhile = (deployment) => ({
    result: 'failed',
    reason: `the canary was promoted meanwhile: the stage serves deployment ${deployment}`,
    next: ['Run it again: then it goes back to the version before.'],
});
/** A stage that moved under a run about to start its canary would leave that canary to nobody. */
function guardStarting({ outside, target }, { record }, stage) {
    const situation = (0,plan_situation/* situationOf */._7)(stage, record, outside.clock.now());
    if (situation.kind !== 'starting')
        return;
    const { reason, hint } = busy(situation.record);
    (0,domain_problem/* refuse */.TR)(`stage ${target.name}`, reason, hint);
}
function roll_back_reasonOf({ canary, deployment }, to) {
    if (to !== undefined)
        return `asked to go back to deployment ${to}`;
    return canary === undefined
        ? `the canary was off already: the stage serves deployment ${deployment}`
        : 'asked to remove the canary';
}
const unchangedReason = ({ deployment }) => `the stage serves deployment ${deployment} already`;
/** `undefined`: the stage stays where it is. */
function destination(session, live, stage) {
    const { inputs, target } = session;
    if (inputs.to !== undefined)
        return inputs.to === stage.deployment ? undefined : inputs.to;
    if (stage.canary !== undefined || isWithoutItsCanary(live, stage) || isRepeated(session, live, stage))
        return undefined;
    const { previous } = (0,plan_situation/* standingOf */.YP)(stage, live.record);
    return (previous ??
        (0,domain_problem/* refuse */.TR)(`stage ${target.name}`, 'no earlier version is recorded for it', 'Name one with the input `to`; `aws apigateway get-deployments` lists them.'));
}
/** The canary that was to be taken off is gone; what is left of it is its record. */
const isWithoutItsCanary = ({ record }, { canary, deployment }) => canary === undefined &&
    record !== undefined &&
    record.deployment !== deployment &&
    (record.progress.state === 'rolling' || record.progress.state === 'paused');
/** A job that is run again does not go back twice: its first attempt may have died after it had. */
function isRepeated({ run }, { record }, { deployment }) {
    if (record?.progress.state !== 'returned' || record.deployment !== deployment)
        return false;
    const job = (path) => path.replace(/\/attempts\/\d+$/, '');
    return record.run !== run.path && job(record.run) === job(run.path);
}
/** With what is needed of the deployments: to take traffic off a canary, nothing. */
async function withNotes(session, live, stage, to) {
    const { cloud, api, target, journal } = session;
    if (to === undefined && takesTraffic(stage))
        return live;
    if (to !== undefined && (await cloud.gateway.deployment(api.id, to)) === undefined) {
        (0,domain_problem/* refuse */.TR)(`stage ${target.name}`, `API ${api.id} has no deployment ${to}`, 'Name one that exists with the input `to`; old ones may have been pruned.');
    }
    const notes = await notesOf(cloud.gateway, api, [stage.deployment, ...(to === undefined ? [] : [to])]);
    if (to !== undefined && !notes.has(to))
        journal.notice(`no variables are recorded for deployment ${to}: the stage keeps its own`);
    return new Live(api, live.stage, live.record, notes);
}
function roll_back_canarySteps(session, live, stage) {
    const record = settledRecord(session, live, stage);
    const settle = { kind: 'tag', record, why: 'record what the stage stands on' };
    if (stage.canary === undefined)
        return isWithoutItsCanary(live, stage) ? [settle] : [];
    const isOurs = !isForeign(session, live, stage);
    return [
        removeCanaryStep(isOurs ? 'asked to' : 'asked to, though it has no record of ours', takesTraffic(stage)),
        ...(isOurs ? [settle] : []),
    ];
}
function settledRecord(session, live, stage) {
    const standing = { ...(0,plan_situation/* standingOf */.YP)(stage, live.record), content: live.notes.get(stage.deployment)?.content };
    return { ...(0,record_draft/* standingRecord */.Kq)(stage, standing, by(session, stage)), progress: RETURNED };
}
const isForeign = ({ outside }, { record }, stage) => (0,plan_situation/* situationOf */._7)(stage, record, outside.clock.now()).kind === 'foreign-canary';
const RETURNED = { state: 'returned' };
function roll_back_moveSteps(session, live, stage, to) {
    if (to === undefined)
        return [];
    const note = live.notes.get(to);
    const variables = note === undefined
        ? { set: {}, remove: [] }
        : (0,plan_variables/* variableChanges */.q9)(stage.variables, note.variables, live.listed(stage.deployment));
    const record = {
        ...(0,record_draft/* standingRecord */.Kq)(stage, (0,plan_situation/* standingOf */.YP)(stage, live.record), by(session, stage)),
        deployment: to,
        content: note?.content,
        previous: stage.deployment,
        // Should this run die before the stage has moved, that is where the stage goes back to.
        before: (0,plan_situation/* standingOf */.YP)(stage, live.record).previous,
        commit: note?.commit ?? '',
        progress: RETURNED,
    };
    return [
        { kind: 'tag', record, why: 'record the version and what to go back to' },
        { kind: 'update-stage', change: { kind: 'move', to, variables, description: undefined } },
    ];
}
/** A roll back makes no stage and keeps what is recorded about its owner. */
const by = ({ run, target, outside }, stage) => ({
    commit: run.commit,
    run: { path: run.path, url: run.url },
    preview: (0,stage_record/* fromTags */.y)(stage.tags)?.preview ?? (0,preview/* previewOf */.oW)(target, run, stage, outside.clock.now()),
});

;// CONCATENATED MODULE: ./src/commands/work.ts










/* What a run that has nothing to do never loads. */
/** The session with AWS that the configuration means. */
async function work_open({ outside, inputs, run, journal, learn }, config, github) {
    const { target } = config.api;
    learn({ place: { region: regionOf(config, outside), api: target.by === 'id' ? target.id : undefined } });
    const session = await openSession({ outside, inputs, run, config, journal, github });
    learn({ session });
    return session;
}
function onWholeApi(task, verb, session) {
    switch (verb) {
        case 'cleanup':
            return cleanUpExpired(session);
        case 'status':
            return statusOfAll(session, task);
        case 'reconcile':
            return reconcile(session, task);
        default:
            return (0,never/* unreachable */.H)(verb);
    }
}
function onStage({ learn, outside }, { verb, target }, session) {
    const stage = stageSession(session, target);
    const gitHubSide = new GitHubSide(stage);
    learn({ stage, gitHubSide, verb });
    return outside.host.group(`${verb} ${target.name}`, () => COMMANDS[verb]({ ...stage, onStart: (commit) => gitHubSide.begin(commit) }));
}
const COMMANDS = {
    deploy: deploy,
    plan: plan,
    resume: resume,
    promote: promote,
    rollback: rollBack,
    cleanup: cleanUp,
    status: statusOf,
};


/***/ })

};
