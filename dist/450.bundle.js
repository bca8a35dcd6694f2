export const id = 450;
export const ids = [450];
export const modules = {

/***/ 5773:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  T: () => (/* binding */ readConfiguration),
  k: () => (/* binding */ workspaceConfig)
});

;// CONCATENATED MODULE: ./src/config/base.ts
/**
 * What a pull request may do: `head` within the bounds of `base`, the file of the branch that it wants to merge into.
 *
 * | from `base` | from `head` |
 * | --- | --- |
 * | which stages there are and their order, `branches`, `tags`, `pull-requests`, `protected`, `max` | the rest of each stage |
 * | `api`, `allowed-accounts`, `allow-pull-request-target` | `keep-deployments` |
 *
 * A stage that the pull request removes keeps the base's rule; one that it adds is not there yet.
 */
function withBase(head, base) {
    const bounded = (rule) => {
        const changed = head.stages.find(({ key }) => key === rule.key);
        if (changed === undefined)
            return rule;
        const { branches, tags, pullRequests, max } = rule;
        return { ...changed, branches, tags, pullRequests, protected: rule.protected, max };
    };
    const [first, ...rest] = base.stages;
    return {
        ...head,
        allowedAccounts: base.allowedAccounts,
        allowPullRequestTarget: base.allowPullRequestTarget,
        api: base.api,
        stages: [bounded(first), ...rest.map(bounded)],
    };
}

// EXTERNAL MODULE: ./src/config/parse.ts + 8 modules
var parse = __webpack_require__(3762);
// EXTERNAL MODULE: ./src/domain/problem.ts
var problem = __webpack_require__(3603);
// EXTERNAL MODULE: ./src/ports/github.ts
var ports_github = __webpack_require__(7533);
// EXTERNAL MODULE: ./src/report/github-advice.ts
var github_advice = __webpack_require__(5488);
// EXTERNAL MODULE: ./src/commands/workspace-file.ts
var workspace_file = __webpack_require__(2486);
;// CONCATENATED MODULE: ./src/commands/configuration.ts






/** Larger files are no configuration; the parser has the same bound. */
const MAX_BYTES = 256 * 1024;
async function readConfiguration(file, run, files, github) {
    if (run.trigger.kind !== 'pull-request')
        return { kind: 'read', config: await workspaceConfig(file, files) };
    const base = await readBase(file, run.trigger, github);
    // Nothing of a closed pull request counts any more, so its mistakes do not keep its stage alive.
    if (base.kind === 'config' && run.trigger.change === 'closed')
        return bounded(base.config, base.config, file, run.trigger);
    const head = await workspaceConfig(file, files);
    if (base.kind === 'unreadable')
        return { kind: 'head-only', config: head, why: base.why };
    return bounded(head, base.config, file, run.trigger);
}
function bounded(head, base, file, { pull, event }) {
    if (event === 'pull_request_target' && !base.allowPullRequestTarget)
        refuseTarget(file, pull.base.branch);
    return { kind: 'read', config: withBase(head, base) };
}
async function readBase(file, trigger, github) {
    const { branch, commit } = trigger.pull.base;
    const refuseUnread = (why) => {
        // Without the base's word, `pull_request_target` is not allowed.
        if (trigger.event === 'pull_request_target')
            refuseTarget(file, branch);
        return { kind: 'unreadable', why };
    };
    try {
        const text = await github?.fileAt(file.replace(/^\.\//, ''), commit);
        if (github === undefined)
            return refuseUnread('there is no github-token to read the base branch with');
        if (text === undefined)
            return refuseUnread(`${branch} has no ${file} yet`);
        const parsed = (0,parse/* parseConfig */.o)(file, text);
        if (parsed.ok)
            return { kind: 'config', config: parsed.value };
        return refuseUnread(`${file} on ${branch} has mistakes: ${parsed.problems[0].at}: ${parsed.problems[0].message}`);
    }
    catch (error) {
        if (!(error instanceof ports_github/* GitHubError */.y))
            throw error;
        return refuseUnread(`${file} could not be read from ${branch}: ${(0,github_advice/* adviseGitHub */.O)(error)}`);
    }
}
const refuseTarget = (file, branch) => (0,problem/* refuse */.TR)('event pull_request_target', 'this event runs with the secrets of the base branch on whatever the pull request brings', `Use \`on: pull_request\`; or, knowing that, write \`allow-pull-request-target: true\` in ${file} on ${branch}.`);
/** As it lies there, whoever wrote it. */
async function workspaceConfig(file, files) {
    const text = await (0,workspace_file/* textOf */.b)({ input: 'config', path: file, maxBytes: MAX_BYTES, ifMissing: CHECK_OUT }, files);
    const parsed = (0,parse/* parseConfig */.o)(file, text);
    if (!parsed.ok)
        throw new problem/* UserError */.yo(parsed.problems);
    return parsed.value;
}
const CHECK_OUT = 'Check the repository out before this step (actions/checkout), and write the file; the smallest one is: `version: 1`, `api: { id: a1b2c3d4e5 }`, `stages: { prod: { branches: [main] } }`.';


/***/ }),

/***/ 4108:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ reportOf)
/* harmony export */ });
/* harmony import */ var _domain_units__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3503);

/** Everything that is known, as the report that all renderers read. */
function reportOf(known, journal, ending) {
    return { ...asked(known), ...place(known), ...happened(journal), ...ended({ ...NOTHING, ...ending }) };
}
function asked({ inputs, verb, run, cancelled }) {
    const { command, dryRun, force } = inputs ?? NO_INPUTS;
    const { commit, url: runUrl } = run ?? NO_RUN;
    return { command: verb ?? command, dryRun, force, cancelled, commit: commit === '' ? undefined : commit, runUrl };
}
/** They could not be read. */
const NO_INPUTS = { command: 'auto', dryRun: false, force: undefined };
const NO_RUN = { commit: '', url: '' };
const place = ({ session, stage, rehearsed }) => ({
    stage: stage?.target.name ?? rehearsed,
    api: session && { id: session.api.id, name: session.api.name, region: session.cloud.region },
    invokeUrl: stage?.invokeUrl,
});
const happened = ({ changed, courses, smokeResults: smoke, timeline, warnings, notices }) => ({
    changed,
    courses,
    smoke,
    timeline,
    warnings,
    notices,
});
/** What an ending says nothing of. */
const NOTHING = {
    rollbackAsked: false,
    next: [],
    plan: [],
    problems: [],
    canarySteps: [],
    stages: [],
    rehearsals: [],
    traffic: _domain_units__WEBPACK_IMPORTED_MODULE_0__/* .NO_TRAFFIC */ .qE,
};
const ended = (ending) => ({
    result: ending.result,
    rollbackAsked: ending.rollbackAsked,
    deployment: ending.deployment,
    previousDeployment: ending.previous,
    canaryTraffic: ending.traffic,
    planDigest: ending.planDigest,
    reason: ending.reason,
    next: ending.next,
    plan: ending.plan,
    problems: ending.problems,
    resumeBy: ending.resumeBy,
    goesOnAt: ending.goesOnAt,
    canarySteps: ending.canarySteps,
    changes: ending.changes,
    stages: ending.stages,
    rehearsals: ending.rehearsals,
});


/***/ }),

/***/ 9005:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ factsIn),
/* harmony export */   x: () => (/* binding */ factsOf)
/* harmony export */ });
/* harmony import */ var _domain_units__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3503);
/* harmony import */ var _plan_situation__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6051);
/* harmony import */ var _record_stage_record__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6449);



function factsOf(stage) {
    if (stage === undefined)
        return {};
    const { canary, deployment } = stage;
    const record = (0,_record_stage_record__WEBPACK_IMPORTED_MODULE_2__/* .fromTags */ .y)(stage.tags);
    if (canary === undefined || canary.deployment === deployment) {
        return { deployment, previous: (0,_plan_situation__WEBPACK_IMPORTED_MODULE_1__/* .standingOf */ .YP)(stage, record).previous, traffic: canary?.traffic ?? _domain_units__WEBPACK_IMPORTED_MODULE_0__/* .NO_TRAFFIC */ .qE };
    }
    // With a canary `rollback` goes back to what the others are served.
    return { deployment: canary.deployment, previous: deployment, traffic: canary.traffic };
}
const factsIn = (situation) => factsOf(situation.kind === 'absent' ? undefined : situation.stage);


/***/ }),

/***/ 5162:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H8: () => (/* binding */ refOf),
/* harmony export */   Wm: () => (/* binding */ selectionOf),
/* harmony export */   Xn: () => (/* binding */ eventValues),
/* harmony export */   oQ: () => (/* binding */ intentOf)
/* harmony export */ });
/* harmony import */ var _domain_never__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8566);

const intentOf = ({ command, stage }, run) => command === 'auto' ? automatic(run, stage) : explicit(command, run, stage);
/** Contract: the first row that fits. */
function automatic(run, stage) {
    const { trigger } = run;
    switch (trigger.kind) {
        case 'push':
        case 'release':
        case 'manual':
            return act('deploy', run, stage);
        case 'pull-request':
            return onPullRequest(trigger, run, stage);
        case 'branch-deleted':
            return act('cleanup', run, stage);
        case 'merge-group':
            return act('plan', run, stage);
        case 'schedule':
            return ofWholeApi('reconcile');
        case 'other':
            return { kind: 'skip', notice: `nothing to do on ${trigger.what}` };
        default:
            return (0,_domain_never__WEBPACK_IMPORTED_MODULE_0__/* .unreachable */ .H)(trigger);
    }
}
function onPullRequest({ pull, change }, run, stage) {
    switch (change) {
        case 'updated': {
            const base = { kind: 'branch', branch: pull.base.branch, sha: pull.head.commit };
            const intent = act('deploy', run, stage);
            if (intent.kind !== 'act' || intent.on.kind !== 'stage')
                return intent;
            return { kind: 'act', on: { ...intent.on, otherwise: { verb: 'plan', selection: base } } };
        }
        case 'closed':
            return act('cleanup', run, stage);
        case 'other':
            return {
                kind: 'skip',
                notice: 'nothing to do on this activity of a pull request; it deploys when it is opened, updated or made ready',
            };
        default:
            return (0,_domain_never__WEBPACK_IMPORTED_MODULE_0__/* .unreachable */ .H)(change);
    }
}
function explicit(command, run, stage) {
    if (command === 'reconcile')
        return ofWholeApi(command);
    if (command === 'rehearse')
        return { kind: 'rehearse' };
    if (command === 'doctor')
        return { kind: 'not-yet', command };
    if (command !== 'cleanup' && command !== 'status')
        return act(command, run, stage);
    return isOfWholeApi(command, run, stage) ? ofWholeApi(command) : act(command, run, stage);
}
/** A closed pull request and a deleted branch have a preview of their own to clean up. */
const isOfWholeApi = (command, { trigger }, stage) => stage === undefined &&
    (command === 'status' || (trigger.kind !== 'branch-deleted' && trigger.kind !== 'pull-request'));
const ofWholeApi = (verb) => ({ kind: 'act', on: { kind: 'whole-api', verb } });
function act(verb, run, stage) {
    const selection = stage === undefined ? selectionOf(run) : { kind: 'stage', stage, event: eventValues(run) };
    if (selection === undefined)
        return { kind: 'skip', notice: 'the event has neither a branch nor a tag: name a `stage`' };
    return { kind: 'act', on: { kind: 'stage', verb, selection } };
}
function selectionOf({ trigger, ref, commit: sha }) {
    switch (trigger.kind) {
        case 'pull-request':
            return { kind: 'pull-request', number: trigger.pull.number, branch: trigger.pull.head.branch, sha };
        case 'branch-deleted':
            return { kind: 'branch', branch: trigger.branch, sha };
        case 'merge-group':
            return { kind: 'branch', branch: trigger.baseBranch, sha };
        case 'push':
        case 'release':
            return byRef(trigger.ref, sha);
        case 'manual':
        case 'schedule':
        case 'other':
            return ref && byRef(ref, sha);
        default:
            return (0,_domain_never__WEBPACK_IMPORTED_MODULE_0__/* .unreachable */ .H)(trigger);
    }
}
const byRef = (ref, sha) => ref.type === 'tag' ? { kind: 'tag', tag: ref.name, sha } : { kind: 'branch', branch: ref.name, sha };
/** The branch or tag whose version the run is about. */
function refOf(run) {
    const selection = selectionOf(run);
    if (selection === undefined || selection.kind === 'stage')
        return undefined;
    return selection.kind === 'tag' ? { type: 'tag', name: selection.tag } : { type: 'branch', name: selection.branch };
}
/** What placeholders can be filled with. */
function eventValues(run) {
    const { trigger, ref, commit: sha } = run;
    if (trigger.kind === 'pull-request')
        return { number: trigger.pull.number, branch: trigger.pull.head.branch, sha };
    if (trigger.kind === 'branch-deleted')
        return { branch: trigger.branch, sha };
    return ref?.type === 'branch' ? { branch: ref.name, sha } : { sha };
}


/***/ }),

/***/ 2486:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ textOf)
/* harmony export */ });
/* harmony import */ var _domain_problem__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3603);

async function textOf({ input, path, maxBytes, ifMissing }, files) {
    const start = { file: path, line: 1, column: 1 };
    const answer = await files.read(path, maxBytes);
    switch (answer.kind) {
        case 'file':
            return answer.text;
        case 'missing':
            return (0,_domain_problem__WEBPACK_IMPORTED_MODULE_0__/* .refuse */ .TR)(start, `there is no ${path} in the workspace`, ifMissing);
        case 'outside':
            return (0,_domain_problem__WEBPACK_IMPORTED_MODULE_0__/* .refuse */ .TR)(`input ${input}`, `${path} leaves the workspace`, 'Name a file inside of it; links must not leave it either.');
        case 'too-large':
            return (0,_domain_problem__WEBPACK_IMPORTED_MODULE_0__/* .refuse */ .TR)(start, `the file has ${answer.bytes} bytes, at most ${maxBytes} are read`, 'Is it the right file?');
        case 'unreadable':
            return (0,_domain_problem__WEBPACK_IMPORTED_MODULE_0__/* .refuse */ .TR)(start, `the file cannot be read: ${answer.why}`, 'Check that it is a text file.');
    }
}


/***/ }),

/***/ 8169:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  OM: () => (/* binding */ MAX_ALARMS),
  rh: () => (/* binding */ MAX_STEPS),
  jZ: () => (/* binding */ canary)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js + 5 modules
var schemas = __webpack_require__(8395);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/api.js
var api = __webpack_require__(3759);
// EXTERNAL MODULE: ./src/config/duration.ts + 1 modules
var duration = __webpack_require__(4232);
// EXTERNAL MODULE: ./src/config/editor-notes.ts
var editor_notes = __webpack_require__(5553);
// EXTERNAL MODULE: ./src/domain/units.ts
var units = __webpack_require__(3503);
// EXTERNAL MODULE: ./src/config/wording.ts
var wording = __webpack_require__(6414);
;// CONCATENATED MODULE: ./src/config/percent.ts




const HUNDREDTHS = 10_000;
/** Share of traffic above 0, at most 100, at most two decimals: `5`, `12.5`, `12.5%`. */
function traffic() {
    const words = (0,wording/* wanted */.Ol)('a percent above 0 and at most 100 with at most two decimals', 'Write a percent, such as `25` or `12.5`.');
    const number = schemas/* number */.aig(words).check(api/* _gt */.Tx(0, words), api/* _lte */.Zm(100, words), twoDecimalsAtMost());
    number.register(editor_notes/* editorNotes */.p, {
        // Read only when the JSON Schema is made: the list is long.
        get anyOf() {
            return twoDecimals();
        },
    });
    const text = schemas/* string */.YjP(words)
        .check(api/* _regex */.Fk(/^(?!0(?:\.0{1,2})?%$)(?:100(?:\.0{1,2})?|[1-9]?[0-9](?:\.[0-9]{1,2})?)%$/, words));
    return schemas/* pipe */.FsL(schemas/* union */.KCZ([number, text], words), schemas/* transform */.pdi(parsePercent));
}
/**
 * A share that is not of traffic, as a fraction: `1%` and `1` are 0.01. Above 0 and below 100, or from 0; any number of
 * decimals up to four as text.
 */
function share(least) {
    const words = (0,wording/* wanted */.Ol)(`a percent ${least} and below 100`, 'Write a percent, such as `1%` or `0.1%`.');
    const bound = least === 'above 0' ? api/* _gt */.Tx(0, words) : api/* _gte */.qm(0, words);
    const pattern = /^(?:0|[1-9][0-9]?)(?:\.[0-9]{1,4})?%$/;
    const positive = /^(?!0(?:\.0{1,4})?%$)(?:0|[1-9][0-9]?)(?:\.[0-9]{1,4})?%$/;
    const kinds = schemas/* union */.KCZ([
        schemas/* number */.aig(words).check(bound, api/* _lt */.Au(100, words)),
        schemas/* string */.YjP(words).check(api/* _regex */.Fk(least === 'above 0' ? positive : pattern, words)),
    ], words);
    return schemas/* pipe */.FsL(kinds, schemas/* transform */.pdi(parseShare));
}
/** Of a value that is known to be a percent. */
const parsePercent = (value) => (0,units/* percent */.KN)(typeof value === 'number' ? value : Number(value.slice(0, -1)));
/** As decimals have it: 0.1 % is 0.001, not 0.0010000000000000002. */
const parseShare = (value) => Number(((typeof value === 'number' ? value : Number(value.slice(0, -1))) / 100).toPrecision(15));
const twoDecimalsAtMost = () => schemas/* check */.z6Y(({ value, issues }) => {
    if (Math.abs(value * 100 - Math.round(value * 100)) < 1e-9)
        return;
    const message = `${value} has more than two decimals\nRound it, such as \`${Math.round(value * 100) / 100}\`.`;
    issues.push({ code: 'custom', input: value, message });
});
/**
 * `multipleOf: 0.01` in JSON Schema. Validators divide binary fractions, where 0.07 / 0.01 is no whole number (and some
 * take the remainder, where even 12.5 has one): what division misses is listed, halves are told exactly.
 */
function twoDecimals() {
    const missed = [];
    for (let hundredths = 1; hundredths < HUNDREDTHS; hundredths++) {
        const value = hundredths / 100;
        if (!Number.isInteger(value / 0.01) && !Number.isInteger(value * 2))
            missed.push(value);
    }
    return [{ multipleOf: 0.5 }, { multipleOf: 0.01 }, { enum: missed }];
}

// EXTERNAL MODULE: ./src/config/shapes.ts
var shapes = __webpack_require__(3714);
;// CONCATENATED MODULE: ./src/config/canary-schema.ts






/** More steps than anybody waits for. */
const MAX_STEPS = 100;
/** Ten calls of DescribeAlarms a look. */
const MAX_ALARMS = 1000;
const MAX_FACTOR = 100;
const step = () => schemas/* strictObject */.rej({
    traffic: traffic().register(editor_notes/* editorNotes */.p, { description: 'Percent of the live traffic on the new version' }),
    hold: (0,duration/* duration */.p)('0s').register(editor_notes/* editorNotes */.p, { description: 'How long this share is watched' }),
    approve: (0,shapes/* key */.Eb)(shapes/* flag */.Jt, 'After the hold the rollout pauses until `resume` or `promote`'),
}, {
    error: (issue) => issue.code === 'unrecognized_keys'
        ? 'traffic\nhold\napprove'
        : 'a step of the rollout\nWrite for example `{ traffic: 5, hold: 5m }`.',
});
const stepList = () => {
    const words = (0,wording/* wanted */.Ol)(`a list of 1 to ${MAX_STEPS} steps`, 'Write for example `- { traffic: 5, hold: 5m }`.');
    return schemas/* array */.YOg(step(), words).check((0,shapes/* atLeast */.jZ)(1, words), (0,shapes/* atMost */.Tu)(MAX_STEPS, words), strictlyRises());
};
const strictlyRises = () => schemas/* check */.z6Y(({ value, issues }) => {
    value.forEach(({ traffic }, index) => {
        const before = value[index - 1]?.traffic;
        if (before === undefined || traffic > before)
            return;
        const message = `traffic must rise from step to step, got ${traffic} after ${before}\nWrite more than ${before}, or leave this step out.`;
        issues.push({ code: 'custom', input: traffic, path: [index, 'traffic'], message });
    });
});
/** Which keys go together is checked after `defaults` are merged, in growth.ts. */
const growth = () => {
    const factor = (0,wording/* wanted */.Ol)(`a factor above 1 and at most ${MAX_FACTOR}`, 'Write for example `exponential: 2`.');
    const added = traffic().register(editor_notes/* editorNotes */.p, { description: 'Percent added at each step' });
    return (0,shapes/* map */.Tj)({
        linear: schemas/* optional */.lqM(added),
        exponential: (0,shapes/* key */.Eb)(() => schemas/* number */.aig(factor).check(api/* _gt */.Tx(1, factor), api/* _lte */.Zm(MAX_FACTOR, factor)), 'What each step multiplies by'),
        from: (0,shapes/* key */.Eb)(traffic, 'Percent of the first step; with `exponential`'),
        every: (0,shapes/* key */.Eb)(() => (0,duration/* duration */.p)('0s'), 'How long each step is watched'),
    });
};
const alarms = () => {
    const words = (0,wording/* wanted */.Ol)(`a list of 1 to ${MAX_ALARMS} names of CloudWatch alarms`, 'Write for example `[orders-prod-5xx]`.');
    const name = (0,wording/* wanted */.Ol)('the name of a CloudWatch alarm, 1 to 255 characters', 'Write its name, not its ARN.');
    return (0,shapes/* list */.p_)((0,shapes/* text */.Qq)(/^(?!arn:)[^\0]{1,255}$/, name), words, MAX_ALARMS);
};
const analysis = () => {
    const ratio = (0,wording/* wanted */.Ol)('a ratio from 1 to 100', 'Write for example `1.25`.');
    const percentile = (0,wording/* wanted */.Ol)('a percentile above 0 and below 100', 'Write for example `99`.');
    return (0,shapes/* map */.Tj)({
        errors: (0,shapes/* key */.Eb)(() => (0,shapes/* oneOf */.yL)('5xx', '4xx', 'both'), 'Which answers count as errors'),
        'false-alarm': (0,shapes/* key */.Eb)(() => share('above 0'), 'Bound on rolling a good version back, over the whole rollout'),
        tolerance: (0,shapes/* key */.Eb)(() => (0,shapes/* map */.Tj)({
            ratio: (0,shapes/* key */.Eb)(() => schemas/* number */.aig(ratio).check(api/* _gte */.qm(1, ratio), api/* _lte */.Zm(100, ratio)), 'Times the error rate of the other traffic'),
            extra: (0,shapes/* key */.Eb)(() => share('from 0'), 'Error rate that is always allowed on top'),
        }), 'How much worse a good version may be'),
        'min-requests': (0,shapes/* key */.Eb)(() => (0,shapes/* whole */.WQ)(0, 1_000_000_000), 'Requests on the canary before traffic first rises'),
        latency: (0,shapes/* key */.Eb)(() => (0,shapes/* map */.Tj)({
            percentile: (0,shapes/* key */.Eb)(() => schemas/* number */.aig(percentile).check(api/* _gt */.Tx(0, percentile), api/* _lt */.Au(100, percentile)), 'Such as 99'),
            'at-most': (0,shapes/* key */.Eb)(() => (0,shapes/* text */.Qq)(/^[1-9][0-9]{0,2}(?:\.[0-9]{1,4})?x$/, (0,wording/* wanted */.Ol)('a ratio from 1x', 'Write for example `1.5x`.')), 'Times the latency of the other traffic'),
        }), 'Compares latencies too'),
        dimension: (0,shapes/* key */.Eb)(() => (0,shapes/* text */.Qq)(/^[^\0]{1,255}$/, (0,wording/* wanted */.Ol)('a value of the dimension Stage', 'Write for example `prod/Canary`.')), "CloudWatch's Stage value of the canary's series"),
    });
};
const deadManSwitch = () => (0,shapes/* map */.Tj)({
    role: (0,shapes/* key */.Eb)(() => (0,shapes/* text */.Qq)(/^arn:aws[a-z-]*:iam::\S+:role\/\S{1,512}$/, (0,wording/* wanted */.Ol)('the ARN of a role', 'Write for example `arn:aws:iam::111122223333:role/stages-dead-man`.')), 'Role with which AWS itself drops the canary'),
});
const canary = () => (0,shapes/* map */.Tj)({
    strategy: (0,shapes/* key */.Eb)(() => (0,shapes/* oneOf */.yL)('stage', 'alias'), 'stage: the own canary of the stage; alias: weights of Lambda aliases'),
    'use-stage-cache': (0,shapes/* key */.Eb)(shapes/* flag */.Jt, 'The canary uses the cache of the stage'),
    steps: (0,shapes/* key */.Eb)(() => schemas/* union */.KCZ([stepList(), growth()], (0,wording/* wanted */.Ol)('a list of steps or a growth', 'Write for example `- { traffic: 5, hold: 5m }` or `{ linear: 10, every: 5m }`.')), 'How traffic rises: a list, or growth'),
    bake: (0,shapes/* key */.Eb)(() => (0,duration/* duration */.p)('0s'), 'At 100 %, before the canary becomes the stage'),
    poll: (0,shapes/* key */.Eb)(() => (0,duration/* duration */.p)('100ms'), 'How often the alarms are read'),
    alarms: (0,shapes/* key */.Eb)(alarms, 'Metric or composite alarms, by name'),
    'on-firing': (0,shapes/* key */.Eb)(() => (0,shapes/* oneOf */.yL)('refuse', 'ignore'), 'An alarm that fires before the start'),
    'on-no-data': (0,shapes/* key */.Eb)(() => (0,shapes/* oneOf */.yL)('wait', 'rollback', 'continue'), 'No requests, or an alarm without data'),
    'max-wait': (0,shapes/* key */.Eb)(() => (0,duration/* duration */.p)('0s'), 'How long `wait` may last before the rollout is rolled back'),
    'max-pause': (0,shapes/* key */.Eb)(() => (0,duration/* duration */.p)('0s'), 'How long a pause may last before `reconcile` rolls back'),
    'on-cancel': (0,shapes/* key */.Eb)(() => (0,shapes/* oneOf */.yL)('rollback', 'hold'), 'What happens when the job is cancelled'),
    analysis: (0,shapes/* key */.Eb)(analysis, 'Compares the canary with the other traffic, from CloudWatch metrics'),
    lease: (0,shapes/* key */.Eb)(() => (0,duration/* duration */.p)('1s'), "After the owner's last sign of life others may repair"),
    'dead-man-switch': (0,shapes/* key */.Eb)(deadManSwitch, 'AWS itself drops the canary when the lease runs out'),
}).register(editor_notes/* editorNotes */.p, { id: 'canary' });


/***/ }),

/***/ 4232:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  p: () => (/* binding */ duration)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js + 5 modules
var schemas = __webpack_require__(8395);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/api.js
var api = __webpack_require__(3759);
// EXTERNAL MODULE: ./src/domain/units.ts
var units = __webpack_require__(3503);
;// CONCATENATED MODULE: ./src/config/number-range.ts
/** A regular expression, without anchors, for the whole numbers from `min` to `max`: no sign, no leading zero. */
function wholeNumbers(min, max) {
    const parts = [];
    for (let digits = String(min).length; digits <= String(max).length; digits++) {
        const low = Math.max(min, digits === 1 ? 0 : 10 ** (digits - 1));
        const high = Math.min(max, 10 ** digits - 1);
        parts.push(between(String(low), String(high)));
    }
    return parts.length === 1 ? parts.join('') : `(?:${parts.join('|')})`;
}
/** Both of the same length, `low` <= `high`. */
function between(low, high) {
    if (low === '')
        return '';
    const [lowDigit, highDigit] = [Number(low[0]), Number(high[0])];
    const [lowRest, highRest] = [low.slice(1), high.slice(1)];
    if (lowDigit === highDigit)
        return `${lowDigit}${between(lowRest, highRest)}`;
    const [zeros, nines] = ['0'.repeat(lowRest.length), '9'.repeat(lowRest.length)];
    const firstWhole = lowRest === zeros ? lowDigit : lowDigit + 1;
    const lastWhole = highRest === nines ? highDigit : highDigit - 1;
    const parts = [];
    if (firstWhole > lowDigit)
        parts.push(`${lowDigit}${between(lowRest, nines)}`);
    if (firstWhole <= lastWhole)
        parts.push(`${digit(firstWhole, lastWhole)}${anyDigits(lowRest.length)}`);
    if (lastWhole < highDigit)
        parts.push(`${highDigit}${between(zeros, highRest)}`);
    return parts.length === 1 ? parts.join('') : `(?:${parts.join('|')})`;
}
const digit = (low, high) => (low === high ? String(low) : `[${low}-${high}]`);
const anyDigits = (count) => (count === 0 ? '' : count === 1 ? '[0-9]' : `[0-9]{${count}}`);

// EXTERNAL MODULE: ./src/config/wording.ts
var wording = __webpack_require__(6414);
;// CONCATENATED MODULE: ./src/config/duration.ts




const UNITS = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };
const LONGEST = 365 * UNITS.d;
/**
 * `500ms`, `30s`, `5m`, `2h`, `7d`, from `shortest` to `365d`, as milliseconds.
 * The pattern bounds the range by itself, so that editors see it too.
 */
function duration(shortest) {
    const least = parseDuration(shortest);
    const alternatives = Object.entries(UNITS).map(([unit, length]) => `${wholeNumbers(Math.ceil(least / length), LONGEST / length)}${unit}`);
    const words = (0,wording/* wanted */.Ol)(`a duration from ${shortest} to 365d`, 'Write a whole number and a unit (ms, s, m, h, d), such as `5m`.');
    const pattern = new RegExp(`^(?:${alternatives.join('|')})$`);
    return schemas/* pipe */.FsL(schemas/* string */.YjP(words).check(api/* _regex */.Fk(pattern, words)), schemas/* transform */.pdi(parseDuration));
}
/** Of a text that is known to be a duration. */
function parseDuration(text) {
    const [, digits, unit] = /^([0-9]+)(ms|s|m|h|d)$/.exec(text) ?? [];
    return (0,units/* millis */.ne)(Number(digits) * UNITS[unit]);
}


/***/ }),

/***/ 5553:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ editorNotes)
/* harmony export */ });
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9396);

const editorNotes = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .registry */ .u5();


/***/ }),

/***/ 3334:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pe: () => (/* binding */ wildcardsIn),
/* harmony export */   fr: () => (/* binding */ MAX_WILDCARDS),
/* harmony export */   mw: () => (/* binding */ globMatches)
/* harmony export */ });
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4006);
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(picomatch__WEBPACK_IMPORTED_MODULE_0__);

/** What picomatch knows beyond GitHub's patterns is off. */
const OPTIONS = { dot: true, nobrace: true, noextglob: true, nonegate: true };
/** Each may have to be tried at every character of a name, and all together in every combination. */
const MAX_WILDCARDS = 8;
/**
 * Whether a branch or tag fits a list of patterns, as in a workflow's `on.push.branches`:
 * https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax#filter-pattern-cheat-sheet
 *
 * | pattern | stands for |
 * | --- | --- |
 * | `*`, `**` | any characters but `/`, any characters |
 * | `x?`, `x+` | the character before it, or `[…]`: none or one, one or more |
 * | `[ab0-9]` | one of these |
 * | `\x` | the character itself |
 * | `!…` at the beginning | takes away what earlier patterns gave |
 */
const globMatches = (patterns, name) => patterns.reduce((isIn, pattern) => {
    const takesAway = pattern.startsWith('!');
    if (takesAway !== isIn)
        return isIn;
    return fits(takesAway ? pattern.slice(1) : pattern, name) ? !takesAway : isIn;
}, false);
/** How many `*`, `**`, `?` and `+` a pattern has. */
const wildcardsIn = (pattern) => tokens(pattern).filter((token) => (token.kind === 'one' ? token.times !== '' : token.kind !== 'slash')).length;
const SPECIAL = /[*?+[\\]/;
const fits = (pattern, name) => SPECIAL.test(pattern) ? isSpelled(pattern, name) : pattern === name;
const isSpelled = (pattern, name) => spellings(tokens(pattern)).some((spelling) => picomatch__WEBPACK_IMPORTED_MODULE_0___default()(spelling, OPTIONS)(name));
const TOKEN = /(?<globstar>\*{2,})|(?<star>\*)|(?<slash>\/)|(?<one>\[[^\]]+\]|\\?[^])(?<times>[?+]?)/gu;
const tokens = (pattern) => [...pattern.matchAll(TOKEN)].map(({ groups = {} }) => {
    if (groups['globstar'] !== undefined)
        return { kind: 'globstar' };
    if (groups['star'] !== undefined)
        return { kind: 'star' };
    if (groups['slash'] !== undefined)
        return { kind: 'slash' };
    return { kind: 'one', text: groups['one'] ?? '', times: groups['times'] ?? '' };
});
/** The pattern in picomatch's words; any of them may fit. */
const spellings = (all) => all.reduce((begun, token, index) => begun.flatMap((start) => spelled(token, all, index).map((end) => `${start}${end}`)), ['']);
function spelled(token, all, index) {
    switch (token.kind) {
        case 'slash':
            return ['/'];
        case 'star':
            return ['*'];
        case 'globstar':
            // picomatch lets `a/**` fit `a` too, and takes a `**` beside other characters for a `*`.
            if (!isWholeSegment(all, index))
                return ['*', '*/**/*'].map((stars) => withoutEmptyStart(stars, all[index - 1]));
            return [index === all.length - 1 ? '**/*' : '**'];
        case 'one':
            return [times(literal(token.text), token.times)];
    }
}
/** `**.js` fits `a/b.js` as `**` + `/*.js`. */
const withoutEmptyStart = (stars, before) => (before === undefined || before.kind === 'slash') && stars.length > 1 ? stars.slice(2) : stars;
function isWholeSegment(all, index) {
    const isEdge = (token) => token === undefined || token.kind === 'slash';
    return isEdge(all[index - 1]) && isEdge(all[index + 1]);
}
const literal = (text) => (text.length > 1 || /^[\p{L}\p{N}]$/u.test(text) ? text : `\\${text}`);
function times(text, count) {
    if (count === '')
        return text;
    return count === '?' ? `(${text}|)` : `(${text})+`;
}


/***/ }),

/***/ 1012:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ problemsOf),
/* harmony export */   a: () => (/* binding */ missingKey)
/* harmony export */ });
/* harmony import */ var _domain_problem__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3603);
/* harmony import */ var _tree__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2408);
/* harmony import */ var _wording__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6414);



/** Names that a later version will give a meaning. */
const RESERVED = ['flush-cache', 'export', 'commands', 'notify', 'apis', 'waves'];
const RESERVED_IN_ANALYSIS = 'patience';
/** What zod found, in words for people and at the place in the file. */
const problemsOf = (issues, tree, around = []) => issues.flatMap((issue) => problemOf(issue, tree, [...around, ...issue.path]));
function problemOf(issue, tree, path) {
    const [first = '', second = ''] = issue.message.split('\n');
    if (issue.code === 'unrecognized_keys') {
        const known = issue.message.split('\n');
        return issue.keys.map((name) => unknownKey(tree, [...path, name], known));
    }
    if (issue.code === 'invalid_key')
        return [badKey(tree, path, issue.issues[0]?.message ?? '')];
    if (issue.code === 'custom')
        return [(0,_domain_problem__WEBPACK_IMPORTED_MODULE_0__/* .problemAt */ .l4)((0,_tree__WEBPACK_IMPORTED_MODULE_1__/* .placeOfValue */ .E0)(tree, path), first, second)];
    const meant = issue.code === 'invalid_union' ? issue.errors.find((branch) => branch.every(concernsInside)) : undefined;
    return meant === undefined ? [mismatch(tree, path, first, second)] : problemsOf(meant, tree, path);
}
function badKey(tree, path, words) {
    const [expected = '', write = ''] = words.split('\n');
    return (0,_domain_problem__WEBPACK_IMPORTED_MODULE_0__/* .problemAt */ .l4)((0,_tree__WEBPACK_IMPORTED_MODULE_1__/* .placeOfKey */ .qQ)(tree, path), `key ${(0,_wording__WEBPACK_IMPORTED_MODULE_2__/* .named */ .KT)(String(path.at(-1)))} is not ${expected}`, write);
}
/** Of a union's members the one is meant whose type fits; its mistakes are inside, or in a check after the type. */
const concernsInside = (issue) => issue.path.length > 0 || issue.code === 'unrecognized_keys' || issue.code === 'custom';
function mismatch(tree, path, expected, write) {
    const node = (0,_tree__WEBPACK_IMPORTED_MODULE_1__/* .find */ .I6)(tree, path);
    if (node === undefined)
        return missingKey(tree, path, write);
    return (0,_domain_problem__WEBPACK_IMPORTED_MODULE_0__/* .problemAt */ .l4)(node.at, `${label(path)} must be ${expected}, got ${(0,_wording__WEBPACK_IMPORTED_MODULE_2__/* .shown */ .SP)(node)}`, write);
}
/** At the map that lacks it. */
const missingKey = (tree, path, write) => (0,_domain_problem__WEBPACK_IMPORTED_MODULE_0__/* .problemAt */ .l4)((0,_tree__WEBPACK_IMPORTED_MODULE_1__/* .placeOfKey */ .qQ)(tree, path.slice(0, -1)), `key ${(0,_wording__WEBPACK_IMPORTED_MODULE_2__/* .named */ .KT)(String(path.at(-1)))} is missing${inside(path)}`, write);
const inside = (path) => (path.length > 1 ? ` in ${label(path.slice(0, -1))}` : '');
function unknownKey(tree, path, known) {
    const name = String(path.at(-1));
    const at = (0,_tree__WEBPACK_IMPORTED_MODULE_1__/* .placeOfKey */ .qQ)(tree, path);
    if (RESERVED.includes(name) || (name === RESERVED_IN_ANALYSIS && path.at(-2) === 'analysis'))
        return (0,_domain_problem__WEBPACK_IMPORTED_MODULE_0__/* .problemAt */ .l4)(at, `key ${(0,_wording__WEBPACK_IMPORTED_MODULE_2__/* .named */ .KT)(name)} is reserved for a later version`, 'Remove it: it has no meaning yet.');
    const guess = (0,_wording__WEBPACK_IMPORTED_MODULE_2__/* .nearest */ .pA)(name, known);
    const hint = guess === undefined ? `The keys known here are ${known.map(_wording__WEBPACK_IMPORTED_MODULE_2__/* .named */ .KT).join(', ')}.` : `Did you mean \`${guess}\`?`;
    return (0,_domain_problem__WEBPACK_IMPORTED_MODULE_0__/* .problemAt */ .l4)(at, `unknown key ${(0,_wording__WEBPACK_IMPORTED_MODULE_2__/* .named */ .KT)(name)}`, hint);
}
/** The last key that has a name, with the indexes after it: `alarms[2]`. */
function label(path) {
    const last = path.findLastIndex((step) => typeof step === 'string');
    if (last < 0)
        return 'the file';
    const indexes = path.slice(last + 1).map((index) => `[${String(index)}]`);
    return (0,_wording__WEBPACK_IMPORTED_MODULE_2__/* .named */ .KT)(`${String(path[last])}${indexes.join('')}`);
}


/***/ }),

/***/ 1244:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  v: () => (/* binding */ selectStage)
});

// EXTERNAL MODULE: ./src/domain/problem.ts
var problem = __webpack_require__(3603);
// EXTERNAL MODULE: ./src/domain/units.ts
var units = __webpack_require__(3503);
// EXTERNAL MODULE: ./src/domain/stage-name.ts
var stage_name = __webpack_require__(436);
// EXTERNAL MODULE: ./src/config/glob.ts
var glob = __webpack_require__(3334);
// EXTERNAL MODULE: ./src/config/placeholders.ts
var placeholders = __webpack_require__(3782);
// EXTERNAL MODULE: ./src/domain/json-text.ts
var json_text = __webpack_require__(1794);
// EXTERNAL MODULE: ./src/config/smoke-schema.ts
var smoke_schema = __webpack_require__(1055);
// EXTERNAL MODULE: ./src/config/texts.ts
var texts = __webpack_require__(3954);
// EXTERNAL MODULE: ./src/config/wording.ts
var wording = __webpack_require__(6414);
;// CONCATENATED MODULE: ./src/config/target.ts








/** The first placeholder of the key, the stage's texts or `api.url` that has no value. */
function missingValue(config, rule, values) {
    // A real name that was read backwards has no branch, and needs none as long as only the key asks for it.
    const ofKey = values.stage === undefined ? (0,placeholders/* placeholdersIn */.Qf)(rule.key) : [];
    const ofValues = textsOf(config, rule).flatMap(placeholders/* placeholdersIn */.Qf);
    return [...ofKey, ...ofValues].find((placeholder) => values[placeholder] === undefined);
}
const textsOf = (config, rule) => [
    ...Object.values(rule.variables),
    ...(rule.description === undefined ? [] : [rule.description]),
    ...(typeof rule.environment === 'string' ? [rule.environment] : []),
    ...rule.smoke.flatMap(textsOfTest),
    ...(config.api.url === undefined ? [] : [config.api.url]),
];
const textsOfTest = ({ path, headers, body, expect }) => [
    path,
    ...Object.values(headers),
    ...(body === undefined ? [] : [body]),
    ...[...Object.values(expect.headers), ...Object.values(expect.body)].map((match) => match.kind === 'equals' ? match.text : match.source),
];
/** Every placeholder must have a value (`missingValue`). What the values break is told: they come from outside. */
function stageTarget(config, rule, name, values) {
    const put = (text) => filled(text, values);
    const variables = Object.fromEntries(Object.entries(rule.variables).map(([key, value]) => [key, put(value)]));
    const description = rule.description === undefined ? undefined : put(rule.description);
    const environment = typeof rule.environment === 'string' ? put(rule.environment) : rule.environment;
    const smoke = rule.smoke.map((test) => filledTest(test, values));
    const { url } = config.api;
    const problems = [
        ...Object.entries(variables).flatMap(([key, value]) => variableProblem(rule.at, key, value)),
        ...tooLong(rule.at, 'description', description, texts/* MAX_DESCRIPTION */.o1),
        ...tooLong(rule.at, 'environment', environment === false ? undefined : environment, texts/* MAX_ENVIRONMENT */.pT),
        ...smoke.flatMap(smokeProblems),
        ...(url === undefined ? [] : urlProblem(rule.at, url, values)),
    ];
    if (isFilled(problems))
        return { ok: false, problems };
    const filledRule = { ...rule, variables, description, environment, smoke };
    const preview = (0,placeholders/* placeholdersIn */.Qf)(rule.key).length > 0;
    return {
        ok: true,
        value: {
            rule: filledRule,
            name,
            preview,
            url: url === undefined ? undefined : put(url),
            throwAway: throwAwayOf(config, name),
            throwAwayUrl: url?.includes('{stage}') ? filled(url, { ...values, stage: (0,stage_name/* throwAwayName */._)(name) }) : undefined,
        },
    };
}
/** What is a stage of the file itself is nobody's to throw away. */
function throwAwayOf({ stages }, stage) {
    const name = (0,stage_name/* throwAwayName */._)(stage);
    return (0,units/* isStageName */._H)(name) && !stages.some(({ key }) => key === name) ? name : undefined;
}
const isFilled = (problems) => problems.length > 0;
function filled(text, values, write) {
    const result = (0,placeholders/* fill */.GS)(text, values, write);
    if (result.kind === 'missing')
        throw new RangeError(`{${result.placeholder}} has no value`);
    return result.text;
}
function filledTest(test, values) {
    const matches = (all) => Object.fromEntries(Object.entries(all).map(([name, match]) => [name, filledMatch(match, values)]));
    const { body, expect } = test;
    return {
        ...test,
        path: filled(test.path, values),
        headers: Object.fromEntries(Object.entries(test.headers).map(([name, value]) => [name, filled(value, values)])),
        body: body === undefined ? undefined : filled(body, values, (0,json_text/* isJson */.F)(body) ? json_text/* withinJson */.y : undefined),
        expect: { ...expect, headers: matches(expect.headers), body: matches(expect.body) },
    };
}
const filledMatch = (match, values) => match.kind === 'equals'
    ? { kind: 'equals', text: filled(match.text, values) }
    : { ...match, source: filled(match.source, values, withinPattern) };
const withinPattern = (value) => value.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw `\$&`);
const variableProblem = (at, key, value) => texts/* VARIABLE_VALUE */.Xk.test(value)
    ? []
    : [
        (0,problem/* problemAt */.l4)(at, `variable ${(0,wording/* named */.KT)(key)} becomes ${(0,wording/* quoted */.TL)(value)}, which API Gateway does not take`, 'It takes 1 to 512 of A-Z a-z 0-9 - . _ ~ : / ? # & = , : use `{stage}` in place of `{branch}`.'),
    ];
const tooLong = (at, key, value, max) => value === undefined || value.length <= max
    ? []
    : [
        (0,problem/* problemAt */.l4)(at, `\`${key}\` becomes longer than ${max} characters, got ${(0,wording/* quoted */.TL)(value)}`, 'Use `{stage}`, which is short.'),
    ];
function smokeProblems(test) {
    const hint = 'Use `{stage}` in place of `{branch}`.';
    const headers = Object.entries(test.headers).filter(([, value]) => !smoke_schema/* HEADER_VALUE */.cw.test(value));
    return [
        ...(smoke_schema/* SMOKE_PATH */.c7.test(test.path)
            ? []
            : [
                (0,problem/* problemAt */.l4)(test.at, `the path of a smoke test becomes ${(0,wording/* quoted */.TL)(test.path)}, which is no absolute path without \`..\``, hint),
            ]),
        ...headers.map(([name, value]) => (0,problem/* problemAt */.l4)(test.at, `header ${(0,wording/* named */.KT)(name)} of a smoke test becomes ${(0,wording/* quoted */.TL)(value)}, which no header can carry`, hint)),
    ];
}
/** What a branch's name may not do is choose another host or path: a smoke test may send secrets there. */
function urlProblem(at, url, { branch }) {
    if (branch === undefined || !url.includes('{branch}') || /^[A-Za-z0-9_-]+$/.test(branch))
        return [];
    return [
        (0,problem/* problemAt */.l4)(at, `\`api.url\` has \`{branch}\`, and ${(0,wording/* quoted */.TL)(branch)} cannot stand in a URL`, 'Use `{stage}` in its place.'),
    ];
}

;// CONCATENATED MODULE: ./src/config/match.ts







const SHA_DIGITS = 7;
/** The first stage, top to bottom, that fits. */
function selectStage(config, selection) {
    if (selection.kind === 'stage')
        return byName(config, selection.stage, selection.event);
    const tried = [];
    for (const rule of config.stages) {
        const patterns = patternsFor(rule, selection);
        const isMeant = selection.kind === 'pull-request' ? rule.pullRequests : (0,glob/* globMatches */.mw)(patterns, nameOf(selection));
        const values = valuesFor(config, rule, eventOf(selection));
        const without = isMeant ? missingValue(config, rule, values) : undefined;
        if (isMeant && without === undefined)
            return target(config, rule, values);
        tried.push({ key: rule.key, patterns, without });
    }
    return { kind: 'none', tried };
}
const patternsFor = (rule, selection) => {
    if (selection.kind === 'pull-request')
        return [];
    return selection.kind === 'branch' ? rule.branches : rule.tags;
};
const nameOf = (selection) => selection.kind === 'branch' ? selection.branch : selection.tag;
const eventOf = (selection) => selection.kind === 'tag' ? { sha: selection.sha } : selection;
/** `branch` is the raw one; what it makes of the key is in `stage`. */
function valuesFor(config, rule, event) {
    const values = {
        number: event.number === undefined ? undefined : String(event.number),
        branch: event.branch,
        sha: event.sha?.slice(0, SHA_DIGITS),
        stage: undefined,
    };
    return { ...values, stage: nameIn(config, rule.key, values) };
}
/** The real name that a key makes; `undefined` while a placeholder of it lacks a value. */
function nameIn(config, key, values) {
    const withPart = (part) => {
        const filled = (0,placeholders/* fill */.GS)(key, { ...values, branch: part });
        return filled.kind === 'filled' ? filled.text : undefined;
    };
    const { branch } = values;
    if (branch === undefined || !key.includes('{branch}'))
        return withPart(undefined);
    if (withPart('x') === undefined)
        return undefined;
    return (0,stage_name/* stageNameFor */.t)(branch, (part) => withPart(part) ?? part, (name) => isOtherKey(config, key, name));
}
const isOtherKey = (config, key, name) => config.stages.some((other) => other.key === name && other.key !== key);
function target(config, rule, values) {
    const name = values.stage;
    if (name === undefined || !(0,units/* isStageName */._H)(name))
        return match_problem(rule, `${(0,wording/* named */.KT)(rule.key)} makes the stage name ${(0,wording/* named */.KT)(name ?? '')}`, 'A stage name has at most 128 letters, digits, `_` and `-`: shorten the key.');
    if (isOtherKey(config, rule.key, name))
        return match_problem(rule, `${(0,wording/* named */.KT)(rule.key)} makes ${(0,wording/* named */.KT)(name)}, which is another stage's key`, 'Choose a key that makes other names.');
    const made = stageTarget(config, rule, name, values);
    return made.ok ? { kind: 'target', target: made.value } : { kind: 'problem', problem: made.problems[0] };
}
const match_problem = (rule, message, hint) => ({
    kind: 'problem',
    problem: (0,problem/* problemAt */.l4)(rule.at, message, hint),
});
/** By a key, else by the real name that a key with placeholders makes. */
function byName(config, stage, event) {
    const exact = config.stages.find(({ key }) => key === stage);
    const found = exact === undefined ? madeBy(config, stage, event) : { rule: exact, values: valuesFor(config, exact, event) };
    if (found === undefined)
        return unknownStage(config, stage);
    const without = missingValue(config, found.rule, found.values);
    if (without === undefined)
        return target(config, found.rule, found.values);
    return match_problem(found.rule, `stage ${(0,wording/* named */.KT)(stage)} needs a value for \`{${without}}\`, which this event does not have`, 'Run it on an event that has one, or name the real stage, such as `pr-42`.');
}
/**
 * What the event fills comes first. Then the name is read backwards: keys with `{number}` and `{sha}` before those with
 * `{branch}`, which could have made nearly any name and do not tell from which branch.
 */
function madeBy(config, stage, event) {
    const keys = config.stages.filter(({ key }) => (0,placeholders/* placeholdersIn */.Qf)(key).length > 0);
    const candidates = keys.map((rule) => ({ rule, values: valuesFor(config, rule, event) }));
    const filled = candidates.find(({ values }) => values.stage === stage);
    if (filled !== undefined || !(0,units/* isStageName */._H)(stage))
        return filled;
    const backwards = candidates.flatMap(({ rule, values }) => {
        const read = readName(rule.key, stage);
        return read === undefined ? [] : [{ rule, values: { ...values, ...read, stage } }];
    });
    return backwards.find(({ rule }) => !rule.key.includes('{branch}')) ?? backwards[0];
}
const READABLE = { number: '[1-9][0-9]{0,9}', branch: '[A-Za-z0-9_-]+', sha: '[0-9a-f]{7}', stage: '' };
/** `pr-{number}` and `pr-42` -> number 42. A slug does not tell its branch. */
function readName(key, name) {
    const pattern = key.replace(/\{(number|branch|sha)\}/g, (_, placeholder) => `(${READABLE[placeholder]})`);
    const match = new RegExp(`^${pattern}$`).exec(name);
    if (match === null)
        return undefined;
    const order = [...key.matchAll(/\{(number|branch|sha)\}/g)].map(([, placeholder]) => placeholder);
    const read = order.map((placeholder, index) => [placeholder, placeholder === 'branch' ? undefined : match[index + 1]]);
    return Object.fromEntries(read);
}
const unknownStage = (config, stage) => ({
    kind: 'problem',
    problem: {
        at: 'stage',
        message: `${config.file} has no stage ${(0,wording/* named */.KT)(stage)}`,
        hint: `Name one of ${config.stages.map(({ key }) => (0,wording/* named */.KT)(key)).join(', ')}.`,
    },
});


/***/ }),

/***/ 3762:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  o: () => (/* binding */ parseConfig),
  D: () => (/* binding */ tidy)
});

// EXTERNAL MODULE: ./src/domain/problem.ts
var problem = __webpack_require__(3603);
// EXTERNAL MODULE: ./src/domain/units.ts
var units = __webpack_require__(3503);
// EXTERNAL MODULE: ./src/config/canary-schema.ts + 1 modules
var canary_schema = __webpack_require__(8169);
// EXTERNAL MODULE: ./src/config/issues.ts
var issues = __webpack_require__(1012);
// EXTERNAL MODULE: ./src/config/tree.ts
var config_tree = __webpack_require__(2408);
;// CONCATENATED MODULE: ./src/config/growth.ts





/**
 * The shares of traffic below 100, to two decimals: linear 10 -> 10, 20, … 90; exponential 2 from 5 -> 5, 10, 20, 40, 80.
 * At most `MAX_STEPS` + 1, so that a caller sees when there are too many.
 */
function spellOut({ linear, exponential = 1, from }) {
    const shares = [];
    for (let index = 0; index <= canary_schema/* MAX_STEPS */.rh; index++) {
        const exact = linear === undefined ? (from ?? 100) * exponential ** index : linear * (index + 1);
        const share = Math.round(exact * 100) / 100;
        if (share >= 100)
            break;
        shares.push((0,units/* percent */.KN)(share));
    }
    return shares;
}
/** What is wrong with the keys of the growth at `path`, together; each by itself is the schema's. */
function growthProblems(tree, path, growth) {
    const map = (0,config_tree/* findMap */.Ke)(tree, path);
    if (map === undefined)
        return [];
    const has = (key) => map.entries.has(key);
    const lacks = (key, write) => (0,issues/* missingKey */.a)(tree, [...path, key], write);
    const clash = (key, message, write) => (0,problem/* problemAt */.l4)((0,config_tree/* placeOfKey */.qQ)(tree, [...path, key]), message, write);
    const rows = [
        [
            has('linear') && has('exponential'),
            () => clash('exponential', '`linear` and `exponential` exclude each other', 'Keep one of the two.'),
        ],
        [
            has('linear') && has('from'),
            () => clash('from', '`from` goes with `exponential` only', 'Remove it: `linear: 10` begins at 10.'),
        ],
        [!has('linear') && !has('exponential'), () => lacks('linear', 'Write for example `{ linear: 10, every: 5m }`.')],
        [!has('every'), () => lacks('every', 'Write for example `every: 5m`.')],
        [has('exponential') && !has('from'), () => lacks('from', 'Write for example `from: 5`.')],
    ];
    const problems = rows.flatMap(([isWrong, tell]) => (isWrong ? [tell()] : []));
    return problems.length > 0 || growth === undefined ? problems : shapeProblems(tree, path, growth);
}
function shapeProblems(tree, path, growth) {
    const at = (0,config_tree/* find */.I6)(tree, path)?.at ?? tree.at;
    const shares = spellOut(growth);
    if (shares.length === 0)
        return [(0,problem/* problemAt */.l4)(at, 'this growth has no step below 100', 'Write a smaller percent.')];
    if (shares.length > canary_schema/* MAX_STEPS */.rh)
        return [(0,problem/* problemAt */.l4)(at, `this growth has more than ${canary_schema/* MAX_STEPS */.rh} steps`, 'Let traffic grow faster.')];
    if (shares.some((share, index) => index > 0 && share <= (shares[index - 1] ?? 0)))
        return [
            (0,problem/* problemAt */.l4)(at, 'this growth is too slow: two steps are the same to two decimals', 'Let traffic grow faster.'),
        ];
    return [];
}

// EXTERNAL MODULE: ./src/config/smoke-schema.ts
var smoke_schema = __webpack_require__(1055);
;// CONCATENATED MODULE: ./src/config/build-smoke.ts


/** From a value that the schema has accepted. */
function smokeTest(input, at) {
    const test = typeof input === 'string' ? { request: input } : input;
    const space = test.request.indexOf(' ');
    return {
        at,
        method: test.request.slice(0, space),
        path: test.request.slice(space + 1),
        headers: headers(test.headers, String),
        body: bodyText(test.body),
        secrets: [],
        auth: test.auth ?? 'none',
        expect: expectation(test.expect),
        times: test.times ?? 1,
        beforeTraffic: test['before-traffic'] ?? true,
    };
}
const headers = (values, convert) => Object.fromEntries(Object.entries(values ?? {}).map(([name, value]) => [name.toLowerCase(), convert(value)]));
const bodyText = (body) => body === undefined || typeof body === 'string' ? body : JSON.stringify(body);
function expectation(expect) {
    const status = expect?.status;
    return {
        status: status === undefined
            ? { kind: 'success' }
            : { kind: 'exactly', codes: typeof status === 'number' ? [status] : status },
        within: expect?.within ?? (0,units/* seconds */.YA)(10),
        headers: headers(expect?.headers, match),
        body: Object.fromEntries(Object.entries(expect?.body ?? {}).map(([path, value]) => [path, match(value)])),
    };
}
function match(value) {
    const pattern = typeof value === 'string' ? (0,smoke_schema/* patternIn */.Gv)(value) : undefined;
    return pattern === undefined ? { kind: 'equals', text: String(value) } : { kind: 'pattern', ...pattern };
}

;// CONCATENATED MODULE: ./src/config/build.ts




const HOUR = (0,units/* minutes */.Gx)(60);
const NO_TIME = (0,units/* millis */.ne)(0);
/** From values that the schema and the rules have accepted. */
function stageRule({ key, at, tree }, input) {
    return {
        key,
        at,
        branches: globList(input.branches),
        tags: globList(input.tags),
        pullRequests: input['pull-requests'] ?? false,
        environment: input.environment,
        comment: input.comment ?? true,
        protected: input.protected ?? false,
        description: input.description,
        variables: variables(tree),
        smoke: (input.smoke ?? []).map((test, index) => smokeTest(test, (0,config_tree/* placeOfValue */.E0)(tree, ['smoke', index]))),
        canary: input.canary === undefined ? undefined : canary(input.canary, tree),
        ttl: input.ttl,
        max: input.max,
        unsupported: unsupportedKeys(tree),
    };
}
const globList = (globs) => typeof globs === 'string' ? [globs] : (globs ?? []);
/** Numbers as they were typed: `1.10` stays `1.10`. */
function variables(tree) {
    const entries = [...((0,config_tree/* findMap */.Ke)(tree, ['variables'])?.entries ?? [])];
    return Object.fromEntries(entries.map(([name, { value }]) => [name, textOf(value)]));
}
function textOf(node) {
    if (node.kind !== 'scalar')
        return '';
    return typeof node.value === 'number' ? node.source : String(node.value);
}
function canary(input, tree) {
    const alarms = input.alarms ?? [];
    return {
        at: (0,config_tree/* placeOfKey */.qQ)(tree, ['canary']),
        useStageCache: input['use-stage-cache'] ?? false,
        steps: canarySteps(input.steps),
        alarms,
        alarmsAt: alarms.map((_, index) => (0,config_tree/* placeOfValue */.E0)(tree, ['canary', 'alarms', index])),
        onFiring: input['on-firing'] ?? 'refuse',
        onNoData: input['on-no-data'] ?? 'wait',
        onCancel: input['on-cancel'] ?? 'rollback',
        analysis: input.analysis && analysis(input.analysis, tree),
        deadManSwitch: deadManSwitch(input),
        ...canaryTimes(input),
    };
}
function analysis(input, tree) {
    const { errors = '5xx', tolerance: { ratio = 1.25, extra = 0.001 } = {}, latency } = input;
    const { 'false-alarm': falseAlarm = 0.01, 'min-requests': minRequests = 100 } = input;
    return {
        at: (0,config_tree/* placeOfKey */.qQ)(tree, ['canary', 'analysis']),
        errors: errors === 'both' ? ['5xx', '4xx'] : [errors],
        falseAlarm,
        tolerance: { ratio, extra },
        minRequests,
        latency: latency && latencySpec(latency),
        dimension: input.dimension,
    };
}
const latencySpec = ({ percentile = 99, 'at-most': atMost = '1.5x' }) => ({
    percentile,
    atMost: Number.parseFloat(atMost),
});
/** That the role is there is checked when `defaults` are merged in. */
const deadManSwitch = ({ 'dead-man-switch': { role } = {} }) => role === undefined ? undefined : { role };
const canaryTimes = (input) => ({
    bake: input.bake ?? NO_TIME,
    poll: input.poll ?? (0,units/* seconds */.YA)(15),
    maxWait: input['max-wait'] ?? HOUR,
    maxPause: input['max-pause'] ?? (0,units/* millis */.ne)(7 * 24 * HOUR),
    lease: input.lease ?? (0,units/* minutes */.Gx)(15),
});
function canarySteps(steps) {
    const [first, ...rest] = Array.isArray(steps)
        ? steps.map(({ traffic, hold, approve }) => ({ traffic, hold, approve: approve ?? false }))
        : spellOut(steps ?? {}).map((traffic) => ({ traffic, hold: steps?.every ?? NO_TIME, approve: false }));
    if (first === undefined)
        throw new RangeError('a canary without steps was accepted');
    return [first, ...rest];
}
const WITHOUT_EFFECT = [['settings'], ['resource-tags'], ['usage-plans'], ['access'], ['domain']];
/** In the order of the file. */
function unsupportedKeys(tree) {
    const paths = [
        ...WITHOUT_EFFECT.filter((path) => (0,config_tree/* find */.I6)(tree, path) !== undefined),
        ...(valueAt(tree, ['canary', 'strategy']) === 'alias' ? [['canary', 'strategy']] : []),
    ];
    return paths
        .map((path) => ({ key: path.filter((step) => typeof step === 'string').join('.'), at: (0,config_tree/* placeOfKey */.qQ)(tree, path) }))
        .sort((a, b) => a.at.line - b.at.line || a.at.column - b.at.column);
}
function valueAt(tree, path) {
    const node = (0,config_tree/* find */.I6)(tree, path);
    return node?.kind === 'scalar' ? node.value : undefined;
}

// EXTERNAL MODULE: ./src/config/texts.ts
var texts = __webpack_require__(3954);
;// CONCATENATED MODULE: ./src/config/workspace-path.ts
/**
 * A path that `file` names, seen from the workspace: `deploy/stages.yml` and `../openapi.yaml` -> `openapi.yaml`.
 * `undefined` when it leaves the workspace.
 */
function resolvePath(file, path) {
    const parts = file
        .split('/')
        .slice(0, -1)
        .filter((part) => part !== '.');
    for (const step of path.split('/')) {
        if (step === '' || step === '.')
            continue;
        if (step !== '..')
            parts.push(step);
        else if (canGoUp(parts))
            parts.pop();
        else
            return undefined;
    }
    return parts.join('/');
}
/** Not past the workspace, nor past a root or another `..` that `config` begins with. */
const canGoUp = (parts) => !['..', '', undefined].includes(parts.at(-1));

// EXTERNAL MODULE: ./src/config/wording.ts
var wording = __webpack_require__(6414);
;// CONCATENATED MODULE: ./src/config/rules.ts






/** Checks over several keys of the file, each as far as the keys are there. */
const fileRules = (file, tree) => [
    ...apiIsNamedOnce(tree),
    ...pathsStayInside(file, tree),
];
function apiIsNamedOnce(tree) {
    const api = (0,config_tree/* findMap */.Ke)(tree, ['api']);
    if (api === undefined)
        return [];
    const name = api.entries.get('name');
    if (name === undefined)
        return api.entries.has('id')
            ? []
            : [(0,issues/* missingKey */.a)(tree, ['api', 'id'], 'Write `id: …`, or `name: …` when exactly one API has it.')];
    if (!api.entries.has('id'))
        return [];
    return [(0,problem/* problemAt */.l4)(name.keyAt, '`api` has both `id` and `name`', 'Keep `id`: it names one API for ever.')];
}
function pathsStayInside(file, tree) {
    const functions = [...((0,config_tree/* findMap */.Ke)(tree, ['functions'])?.entries.keys() ?? [])];
    const paths = [['api', 'definition'], ...functions.map((name) => ['functions', name, 'package'])];
    return paths.flatMap((path) => {
        const node = (0,config_tree/* find */.I6)(tree, path);
        if (node?.kind !== 'scalar' || typeof node.value !== 'string' || resolvePath(file, node.value) !== undefined)
            return [];
        const message = `${(0,wording/* named */.KT)(String(path.at(-1)))} leaves the workspace, got ${(0,wording/* quoted */.TL)(node.value)}`;
        return [(0,problem/* problemAt */.l4)(node.at, message, 'Write a path inside the workspace, from the folder of this file.')];
    });
}
/** Keys that must be there once `defaults` are merged: the map that needs them, the key, what to write. */
const REQUIRED = [
    [['canary'], 'steps', 'Write for example `steps: [{ traffic: 5, hold: 5m }]`.'],
    [['canary', 'dead-man-switch'], 'role', 'Write the ARN of the role.'],
    [['canary', 'analysis', 'latency'], 'percentile', 'Write for example `percentile: 99`.'],
    [['canary', 'analysis', 'latency'], 'at-most', 'Write for example `at-most: 1.5x`.'],
    [['settings', 'access-log'], 'destination', 'Write the ARN of a log group.'],
    [['settings', 'access-log'], 'format', 'Write for example `format: \'{"id":"$context.requestId"}\'`.'],
    [['access'], 'allow', 'Write for example `allow: [203.0.113.0/24]`.'],
    [['domain'], 'name', 'Write for example `name: api.example.com`.'],
];
/** Checks over several keys of one stage, `defaults` merged in. */
const stageRules = (stage) => [
    ...REQUIRED.flatMap(([path, key, write]) => {
        const map = (0,config_tree/* findMap */.Ke)(stage, path);
        return map === undefined || map.entries.has(key) ? [] : [(0,issues/* missingKey */.a)(stage, [...path, key], write)];
    }),
    ...variablesAreWritable(stage),
];
/** A number becomes the text that was typed: `1.10` may stand in a variable, `+1` may not. */
function variablesAreWritable(stage) {
    return [...((0,config_tree/* findMap */.Ke)(stage, ['variables'])?.entries ?? [])].flatMap(([name, { value }]) => {
        if (value.kind !== 'scalar' || typeof value.value !== 'number' || texts/* VARIABLE_VALUE */.Xk.test(value.source))
            return [];
        return [notWritable(name, value.source, (0,config_tree/* placeOfValue */.E0)(stage, ['variables', name]))];
    });
}
const notWritable = (name, value, at) => (0,problem/* problemAt */.l4)(at, `API Gateway does not take ${(0,wording/* quoted */.TL)(value)} for the variable ${(0,wording/* named */.KT)(name)}`, 'Write it in other characters.');

// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js + 5 modules
var schemas = __webpack_require__(8395);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/core.js
var core = __webpack_require__(8532);
// EXTERNAL MODULE: ./src/config/editor-notes.ts
var editor_notes = __webpack_require__(5553);
// EXTERNAL MODULE: ./src/config/shapes.ts
var shapes = __webpack_require__(3714);
// EXTERNAL MODULE: ./src/config/duration.ts + 1 modules
var duration = __webpack_require__(4232);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/api.js
var api = __webpack_require__(3759);
;// CONCATENATED MODULE: ./src/config/settings-schema.ts




const METHODS = 'GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS|ANY';
const MAX_METHODS = 300;
/** Sizes of a cache cluster in GB: https://docs.aws.amazon.com/apigateway/latest/api/API_Stage.html */
const CACHE_SIZES = [0.5, 1.6, 6.1, 13.5, 28.4, 58.2, 118, 237];
const accessLog = () => (0,shapes/* map */.Tj)({
    destination: (0,shapes/* key */.Eb)(() => (0,shapes/* text */.Qq)(/^arn:aws[a-z-]*:(?:logs:\S+:log-group:\S*[^\s*:]|firehose:\S+:deliverystream\/amazon-apigateway-\S+)$/, (0,wording/* wanted */.Ol)('the ARN of a log group, or of a Firehose stream whose name begins with amazon-apigateway-', 'Write for example `arn:aws:logs:eu-west-1:111122223333:log-group:orders`, without `:*` at the end.'), 512), 'ARN of a CloudWatch log group or of a Firehose stream'),
    format: (0,shapes/* key */.Eb)(() => (0,shapes/* text */.Qq)(/\$context\.(?:requestId|extendedRequestId)(?![A-Za-z])/, (0,wording/* wanted */.Ol)('a log format that has $context.requestId', 'Write for example `{"id":"$context.requestId"}`.'), 3000), 'One line of the access log; has $context.requestId'),
});
const throttle = () => {
    const words = (0,wording/* wanted */.Ol)('a number of requests a second, from 0', 'Write a number, such as `100`.');
    return (0,shapes/* map */.Tj)({
        rate: (0,shapes/* key */.Eb)(() => schemas/* number */.aig(words).check(api/* _gte */.qm(0, words), api/* _lte */.Zm(1_000_000, words)), 'Requests a second'),
        burst: (0,shapes/* key */.Eb)(() => (0,shapes/* whole */.WQ)(0, 1_000_000), 'Requests at once'),
    });
};
const methodSettings = () => (0,shapes/* map */.Tj)({
    throttle: (0,shapes/* key */.Eb)(throttle, 'Limits of this method'),
    logging: (0,shapes/* key */.Eb)(() => (0,shapes/* oneOf */.yL)('off', 'error', 'info'), 'What the execution log holds'),
    metrics: (0,shapes/* key */.Eb)(shapes/* flag */.Jt, 'Detailed CloudWatch metrics'),
    'data-trace': (0,shapes/* key */.Eb)(shapes/* flag */.Jt, 'Log requests and responses in full'),
    cache: (0,shapes/* key */.Eb)(() => (0,shapes/* map */.Tj)({ ttl: (0,shapes/* key */.Eb)(() => (0,shapes/* whole */.WQ)(0, 3600), 'Seconds'), encrypted: (0,shapes/* key */.Eb)(shapes/* flag */.Jt, 'Encrypt what is cached') }), 'Caching of this method; the stage needs a cache'),
});
const settings = () => {
    const cache = (0,wording/* wanted */.Ol)('a size of 0.5 1.6 6.1 13.5 28.4 58.2 118 237, or off', 'Write for example `cache: 0.5`.');
    return (0,shapes/* map */.Tj)({
        tracing: (0,shapes/* key */.Eb)(shapes/* flag */.Jt, 'X-Ray tracing'),
        cache: (0,shapes/* key */.Eb)(() => schemas/* literal */.euz([...CACHE_SIZES, 'off'], cache), 'Size of the cache in GB, or off'),
        'access-log': (0,shapes/* key */.Eb)(accessLog, 'Where access is logged, and how'),
        'client-certificate': (0,shapes/* key */.Eb)(() => (0,shapes/* text */.Qq)(/^[A-Za-z0-9]{1,64}$/, (0,wording/* wanted */.Ol)('the id of a client certificate', 'Write the id that API Gateway shows, such as `ab1cd2`.')), 'Id of the client certificate that the backend checks'),
        'web-acl': (0,shapes/* key */.Eb)(() => (0,shapes/* text */.Qq)(/^arn:aws[a-z-]*:(?:wafv2|waf-regional):\S+$/, (0,wording/* wanted */.Ol)('the ARN of a web ACL', 'Write for example `arn:aws:wafv2:eu-west-1:111122223333:regional/webacl/…`.'), 2048), 'ARN of a WAF web ACL'),
        'documentation-version': (0,shapes/* key */.Eb)(() => (0,shapes/* text */.Qq)(/^[^\0]{1,64}$/, (0,wording/* wanted */.Ol)('the name of a documentation version', 'Write it in quotes, such as `"7"`.')), 'Version of the documentation'),
        methods: (0,shapes/* key */.Eb)(() => (0,shapes/* mapOf */.A7)((0,shapes/* text */.Qq)(new RegExp(`^(?:\\*|(?:${METHODS}|\\*) /\\S*)$`), (0,wording/* wanted */.Ol)('a method and its resource', 'Write `"*"` for all, or for example `"GET /orders/{id}"`.'), 1024), methodSettings(), (0,wording/* wanted */.Ol)('a map of methods to settings', 'Write for example `"*": { metrics: true }`.'), MAX_METHODS), 'Settings of single methods; "*" is all of them'),
    }).register(editor_notes/* editorNotes */.p, { id: 'settings' });
};
const usagePlans = () => {
    const words = (0,wording/* wanted */.Ol)('a list of the names of usage plans', 'Write for example `[partners]`.');
    return (0,shapes/* list */.p_)((0,shapes/* text */.Qq)(/^[^\0]{1,255}$/, words), words, 100);
};
const BYTE = '(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])';
const IPV4 = `${BYTE}(?:\\.${BYTE}){3}(?:/(?:3[0-2]|[12]?[0-9]))?`;
const GROUP = '[0-9A-Fa-f]{1,4}';
const IPV6 = `(?:(?:${GROUP}:){7}${GROUP}|(?=[0-9A-Fa-f:]{2,39}(?:/|$))(?:${GROUP}(?::${GROUP}){0,6})?::(?:${GROUP}(?::${GROUP}){0,6})?)(?:/(?:12[0-8]|1[01][0-9]|[1-9]?[0-9]))?`;
const PRINCIPAL = String.raw `arn:aws[a-z-]*:(?:iam|sts)::[0-9]{12}:(?:root|(?:role|user|assumed-role)\/\S+)`;
const access = () => {
    const words = (0,wording/* wanted */.Ol)('an address range, a VPC endpoint or the ARN of a role or user', 'Write for example `203.0.113.0/24`, `vpce-0a1b2c3d` or `arn:aws:iam::111122223333:role/app`.');
    const caller = (0,shapes/* text */.Qq)(new RegExp(`^(?:${IPV4}|${IPV6}|vpce-[0-9a-f]{8,17}|${PRINCIPAL})$`), words, 2048);
    const callers = (0,wording/* wanted */.Ol)('a list of callers', 'Write for example `allow: [203.0.113.0/24]`.');
    return (0,shapes/* map */.Tj)({ allow: (0,shapes/* key */.Eb)(() => (0,shapes/* list */.p_)(caller, callers, 100), 'Who may call this stage') });
};
const domain = () => (0,shapes/* map */.Tj)({
    name: (0,shapes/* key */.Eb)(() => (0,shapes/* text */.Qq)(/^(?:[A-Za-z0-9*_-]|\{(?:number|branch|sha|stage)\})+(?:\.(?:[A-Za-z0-9_-]|\{(?:number|branch|sha|stage)\})+)+$/, (0,wording/* wanted */.Ol)('a domain name', 'Write for example `api.example.com`.'), 512), 'A custom domain that exists'),
    'base-path': (0,shapes/* key */.Eb)(() => (0,shapes/* text */.Qq)(/^(?:[A-Za-z0-9$_.+!*'()-]|\{(?:number|branch|sha|stage)\})(?:[A-Za-z0-9$_.+!*'()/-]|\{(?:number|branch|sha|stage)\})*$/, (0,wording/* wanted */.Ol)('a base path', 'Write for example `v2`, without a slash at its beginning.'), 300), 'Path of the domain under which the stage stands'),
});

// EXTERNAL MODULE: ./src/config/glob.ts
var config_glob = __webpack_require__(3334);
;// CONCATENATED MODULE: ./src/config/stage-schema.ts










const MAX_GLOBS = 100;
const stageKey = () => (0,shapes/* text */.Qq)(/^(?!test-invoke-stage$)(?!.*(\{[a-z]+\}).*\1)(?:[A-Za-z0-9_-]|\{(?:number|branch|sha)\})+$/, (0,wording/* wanted */.Ol)('the name of a stage', 'Use 1 to 128 letters, digits, `_`, `-` and each of the placeholders `{number}` `{branch}` `{sha}` once at most; `test-invoke-stage` is taken by AWS.'), 128);
const globs = (example) => {
    const words = (0,wording/* wanted */.Ol)('a glob or a list of globs', `Write for example \`${example}\`.`);
    const positive = (0,wording/* wanted */.Ol)('at least one glob without `!`', `Write for example \`${example}\`.`);
    const glob = (0,shapes/* text */.Qq)(/^!?[^!\s\0][^\0]*$/, words, 255).check(isSimple());
    const one = (0,shapes/* text */.Qq)(/^[^!\s\0][^\0]*$/, positive, 255).check(isSimple());
    const several = schemas/* array */.YOg(glob, words)
        .check((0,shapes/* atLeast */.jZ)(1, words), (0,shapes/* atMost */.Tu)(MAX_GLOBS, words), hasPositive())
        .register(editor_notes/* editorNotes */.p, { contains: { type: 'string', pattern: '^[^!]' } });
    return schemas/* union */.KCZ([one, several], words);
};
const isSimple = () => schemas/* refine */.YPB((glob) => (0,config_glob/* wildcardsIn */.Pe)(glob) <= config_glob/* MAX_WILDCARDS */.fr, {
    error: `a glob has more than ${config_glob/* MAX_WILDCARDS */.fr} of the wildcards * ** ? +\nWrite two globs, or fewer wildcards.`,
});
const hasPositive = () => schemas/* refine */.YPB((globs) => globs.length === 0 || globs.some((glob) => !glob.startsWith('!')), {
    error: 'every glob takes away, none gives\nPut one without `!` before them, such as `"**"`.',
});
const environment = () => {
    const words = (0,wording/* wanted */.Ol)('the name of a GitHub Environment, or `false` for none', 'Write for example `production`.');
    return schemas/* union */.KCZ([
        (0,texts/* anyText */.Ae)('the name of a GitHub Environment, 1 to 255 characters', 'Write a shorter name.', texts/* MAX_ENVIRONMENT */.pT),
        schemas/* literal */.euz(false, words),
    ], words);
};
/** What may stand under `defaults:` too. */
const inheritable = () => ({
    environment: (0,shapes/* key */.Eb)(environment, 'GitHub Environment of the Deployment; false: none; default: the stage name'),
    comment: (0,shapes/* key */.Eb)(shapes/* flag */.Jt, 'false: no comment on the pull request'),
    protected: (0,shapes/* key */.Eb)(shapes/* flag */.Jt, 'Never touched by a pull request event'),
    description: (0,shapes/* key */.Eb)(texts/* description */.h_, 'Description of the stage'),
    variables: (0,shapes/* key */.Eb)(texts/* variables */.Ee, 'Stage variables; part of a version'),
    settings: (0,shapes/* key */.Eb)(settings, 'Settings of the stage and its methods'),
    'resource-tags': (0,shapes/* key */.Eb)(texts/* resourceTags */.iu, 'Tags of the stage'),
    'usage-plans': (0,shapes/* key */.Eb)(usagePlans, 'Usage plans that the stage belongs to'),
    access: (0,shapes/* key */.Eb)(access, 'Who may call this stage: its part of the resource policy of the API'),
    domain: (0,shapes/* key */.Eb)(domain, 'Custom domain of the stage'),
    smoke: (0,shapes/* key */.Eb)(smoke_schema/* smoke */.Qe, 'Requests that must pass'),
    canary: (0,shapes/* key */.Eb)(canary_schema/* canary */.jZ, 'How traffic moves to a new version'),
    ttl: (0,shapes/* key */.Eb)(() => (0,duration/* duration */.p)('1s'), 'How long a preview lives'),
    max: (0,shapes/* key */.Eb)(() => (0,shapes/* whole */.WQ)(1, 10_000), 'How many previews this key may make'),
});
const defaults = (shared) => (0,shapes/* map */.Tj)(shared).register(editor_notes/* editorNotes */.p, { id: 'defaults' });
const stage = (shared) => (0,shapes/* map */.Tj)({
    branches: (0,shapes/* key */.Eb)(() => globs('main'), 'Globs of the branches that deploy this stage'),
    tags: (0,shapes/* key */.Eb)(() => globs('v*'), 'Globs of the tags that deploy this stage'),
    'pull-requests': (0,shapes/* key */.Eb)(shapes/* flag */.Jt, 'Pull requests deploy this stage'),
    ...shared,
}).register(editor_notes/* editorNotes */.p, { id: 'stage' });

;// CONCATENATED MODULE: ./src/config/schema.ts






const MAX_STAGES = 300;
const MAX_PATH = 1024;
/** Whether it leaves the workspace is checked in rules.ts: that depends on where `stages.yml` lies. */
const path = (example) => (0,shapes/* text */.Qq)(/^(?![A-Za-z]:)[^/\\\0][^\\\0]*$/, (0,wording/* wanted */.Ol)('a relative path with `/`', `Write a path from the folder of this file, such as \`${example}\`.`), MAX_PATH);
const schema_api = () => (0,shapes/* map */.Tj)({
    id: (0,shapes/* key */.Eb)(() => (0,shapes/* text */.Qq)(/^[A-Za-z0-9_-]{1,64}$/, (0,wording/* wanted */.Ol)('the id of a REST API', 'Write it in quotes, such as `"a1b2c3d4e5"`; `aws apigateway get-rest-apis` lists it.')), 'Id of the REST API'),
    name: (0,shapes/* key */.Eb)(() => (0,texts/* anyText */.Ae)('the name of a REST API', 'Write for example `name: orders`, in quotes when it is a number.', 255), 'Name of the REST API, when exactly one has it'),
    region: (0,shapes/* key */.Eb)(() => (0,shapes/* text */.Qq)(/^[a-z]{2,4}(?:-[a-z]+){1,2}-[0-9]{1,2}$/, (0,wording/* wanted */.Ol)('an AWS region', 'Write for example `eu-west-1`.')), 'Region of the API; default: AWS_REGION'),
    definition: (0,shapes/* key */.Eb)(() => path('openapi.yaml'), 'OpenAPI 3.0 or Swagger 2.0, imported before each deployment'),
    import: (0,shapes/* key */.Eb)(() => (0,shapes/* oneOf */.yL)('overwrite', 'merge'), 'How the definition is imported'),
    url: (0,shapes/* key */.Eb)(() => (0,shapes/* text */.Qq)(/^https?:\/\/[^\s/?#@\\\0]+(?:\/[^\s?#\\\0]*)?$/, (0,wording/* wanted */.Ol)('an absolute URL without a query, fragment or credentials', 'Write for example `https://api.example.com/{stage}`.'), 2048), 'Base URL of a stage; placeholders {id} {region} {stage}'),
}).register(editor_notes/* editorNotes */.p, { oneOf: [{ required: ['id'] }, { required: ['name'] }] });
const functions = () => (0,shapes/* mapOf */.A7)((0,shapes/* text */.Qq)(/^(?:[A-Za-z0-9_-]{1,64}|arn:aws[a-z-]*:lambda:[a-z0-9-]+:[0-9]{12}:function:[A-Za-z0-9_-]{1,64})$/, (0,wording/* wanted */.Ol)('the name or ARN of a Lambda function', 'Write for example `orders`.')), (0,shapes/* map */.Tj)({
    package: (0,shapes/* key */.Eb)(() => path('build/orders.zip'), 'A zip to upload; a version of it is published'),
    alias: (0,shapes/* key */.Eb)(() => (0,shapes/* text */.Qq)(/^(?![0-9]+$)(?:[A-Za-z0-9_-]|\{(?:number|branch|sha|stage)\})+$/, (0,wording/* wanted */.Ol)('the name of a Lambda alias', 'Use letters, digits, `_` and `-`, such as `"{stage}"`; not only digits.'), 128), 'Created when missing; only this stage may invoke it'),
}), (0,wording/* wanted */.Ol)('a map of functions', 'Write for example `functions: { orders: { alias: "{stage}" } }`.'), 100);
const accounts = () => {
    const account = (0,wording/* wanted */.Ol)('an AWS account of 12 digits, in quotes', 'Write for example `"111122223333"`.');
    const words = (0,wording/* wanted */.Ol)('a list of AWS accounts', 'Write for example `["111122223333"]`.');
    return (0,shapes/* list */.p_)((0,shapes/* text */.Qq)(/^[0-9]{12}$/, account), words, 100);
};
/** The file as it is typed: what `defaults` may supply is not yet required in a stage. */
const file = (inherited, oneStage) => {
    const stages = (0,wording/* wanted */.Ol)('a map of stages', 'Write for example `prod: { branches: [main] }`.');
    const several = (0,shapes/* mapOf */.A7)(stageKey(), oneStage, stages, MAX_STAGES);
    several.register(editor_notes/* editorNotes */.p, {
        minProperties: 1,
        maxProperties: MAX_STAGES,
        description: 'Stages; the first that fits is chosen',
    });
    return (0,shapes/* map */.Tj)({
        version: schemas/* literal */.euz(1, (0,wording/* wanted */.Ol)('`1`', 'Write `version: 1`.'))
            .register(editor_notes/* editorNotes */.p, { description: 'Version of this format' }),
        'allowed-accounts': (0,shapes/* key */.Eb)(accounts, 'Any other account is refused before the first write'),
        'allow-pull-request-target': (0,shapes/* key */.Eb)(shapes/* flag */.Jt, 'Allows the event pull_request_target'),
        api: schema_api(),
        functions: (0,shapes/* key */.Eb)(functions, 'Lambda functions behind the API'),
        'keep-deployments': (0,shapes/* key */.Eb)(() => (0,shapes/* whole */.WQ)(1, 100_000), 'How many older deployments of this action are kept'),
        defaults: (0,shapes/* key */.Eb)(() => inherited, 'Under every stage: maps merge deeply, lists and scalars replace'),
        stages: several.check(schemas/* refine */.YPB((entries) => Object.keys(entries).length > 0, {
            error: '`stages` is empty\nWrite for example `prod: { branches: [main] }`.',
        })),
    }).register(editor_notes/* editorNotes */.p, { title: 'API Gateway Stages: stages.yml' });
};
/** Made once, when it is first needed. */
const schema_schemas = once(() => {
    // Generated code pays off after many files; a run reads one or two.
    core/* config */.$W({ jitless: true });
    const shared = inheritable();
    const oneStage = stage(shared);
    return { file: file(defaults(shared), oneStage), stage: oneStage };
});
function once(make) {
    let made;
    return () => (made ??= { value: make() }).value;
}

// EXTERNAL MODULE: ./src/config/yaml.ts + 1 modules
var yaml = __webpack_require__(8841);
;// CONCATENATED MODULE: ./src/config/parse.ts










const MAX_PROBLEMS = 100;
/** Values of all stages together, after `defaults` are merged into each. */
const MAX_MERGED = 100_000;
/** The text of `stages.yml` at `file` as a Config, or every mistake in it. Never throws, reads no file. */
function parseConfig(file, text) {
    const read = (0,yaml/* readYaml */.g)(file, text);
    if (!read.ok)
        return read;
    const tree = read.value;
    const stages = mergedStages(tree);
    if (stages === undefined) {
        const at = { file, line: 1, column: 1 };
        const message = `the stages hold more than ${MAX_MERGED} values once \`defaults\` are merged into each`;
        return { ok: false, problems: [(0,problem/* problemAt */.l4)(at, message, 'Make `defaults` shorter.')] };
    }
    const whole = schema_schemas().file.safeParse((0,config_tree/* plain */.pj)(tree));
    const checked = stages.map(checkedStage);
    const problems = tidy([
        ...(whole.success ? [] : (0,issues/* problemsOf */.G)(whole.error.issues, tree)),
        ...fileRules(file, tree),
        ...checked.flatMap((stage) => stage.problems),
    ]);
    if (isFilled(problems) || !whole.success)
        return { ok: false, problems: problems };
    return { ok: true, value: config(file, tree, whole.data, checked) };
}
/** `undefined`: merging would make too much of it. A stage that is no map is the schema's to tell. */
function mergedStages(tree) {
    const defaults = (0,config_tree/* findMap */.Ke)(tree, ['defaults']);
    const stages = [...((0,config_tree/* findMap */.Ke)(tree, ['stages'])?.entries ?? [])];
    if (defaults !== undefined && (0,config_tree/* sizeOf */.$d)(defaults) * stages.length > MAX_MERGED)
        return undefined;
    return stages.flatMap(([key, { keyAt, value }]) => {
        const merged = defaults === undefined ? value : (0,config_tree/* merge */.h1)(defaults, value);
        return merged.kind === 'map' ? [{ key, at: keyAt, tree: merged }] : [];
    });
}
function checkedStage(entry) {
    const parsed = schema_schemas().stage.safeParse((0,config_tree/* plain */.pj)(entry.tree));
    const steps = parsed.success ? parsed.data.canary?.steps : undefined;
    const growth = Array.isArray(steps) ? undefined : steps;
    const problems = [
        ...(parsed.success ? [] : (0,issues/* problemsOf */.G)(parsed.error.issues, entry.tree)),
        ...stageRules(entry.tree),
        ...growthProblems(entry.tree, ['canary', 'steps'], growth),
    ];
    return { entry, input: parsed.data, problems };
}
/** In the order of the file, each once: what stands in `defaults` is seen from every stage. */
function tidy(problems) {
    const once = [...new Map(problems.map((problem) => [`${problem.at} ${problem.message}`, problem])).values()];
    once.sort((a, b) => line(a) - line(b) || column(a) - column(b));
    const last = once[MAX_PROBLEMS];
    if (last?.position === undefined)
        return once;
    const more = (0,problem/* problemAt */.l4)(last.position, `there are ${once.length - MAX_PROBLEMS} more mistakes from here on`, 'Mend those above first.');
    return [...once.slice(0, MAX_PROBLEMS), more];
}
const line = (problem) => problem.position?.line ?? 0;
const column = (problem) => problem.position?.column ?? 0;
const isFilled = (problems) => problems.length > 0;
function config(file, tree, input, checked) {
    const [first, ...rest] = checked.flatMap(({ entry, input }) => (input === undefined ? [] : [stageRule(entry, input)]));
    if (first === undefined)
        throw new RangeError('a file without stages was accepted');
    return {
        file,
        allowedAccounts: input['allowed-accounts'] ?? [],
        allowPullRequestTarget: input['allow-pull-request-target'] ?? false,
        api: apiSpec(file, tree, input.api),
        keepDeployments: input['keep-deployments'],
        stages: [first, ...rest],
        unsupported: input.functions === undefined ? [] : [{ key: 'functions', at: (0,config_tree/* placeOfKey */.qQ)(tree, ['functions']) }],
    };
}
function apiSpec(file, tree, api) {
    const path = api.definition === undefined ? undefined : resolvePath(file, api.definition);
    return {
        target: api.id === undefined ? { by: 'name', name: api.name ?? '' } : { by: 'id', id: (0,units/* apiId */.yr)(api.id) },
        region: api.region,
        definition: path === undefined
            ? undefined
            : { path, mode: api.import ?? 'overwrite', at: (0,config_tree/* placeOfValue */.E0)(tree, ['api', 'definition']) },
        url: api.url?.replace(/\/+$/, ''),
    };
}


/***/ }),

/***/ 3782:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GS: () => (/* binding */ fill),
/* harmony export */   Qf: () => (/* binding */ placeholdersIn)
/* harmony export */ });
/* unused harmony export PLACEHOLDERS */
const PLACEHOLDERS = (/* unused pure expression or super */ null && (['number', 'branch', 'sha', 'stage']));
const PLACEHOLDER = /\{(number|branch|sha|stage)\}/g;
/** In the order in which they stand, each once. Other braces are none. */
const placeholdersIn = (text) => [
    ...new Set([...text.matchAll(PLACEHOLDER)].map((match) => match[1])),
];
/** Puts the values in place; `write` may escape them for where they go. What a value holds is not filled again. */
function fill(text, values, write = (value) => value) {
    const placeholder = placeholdersIn(text).find((name) => values[name] === undefined);
    if (placeholder !== undefined)
        return { kind: 'missing', placeholder };
    return { kind: 'filled', text: text.replace(PLACEHOLDER, (_, name) => write(values[name] ?? '')) };
}


/***/ }),

/***/ 3714:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A7: () => (/* binding */ mapOf),
/* harmony export */   Eb: () => (/* binding */ key),
/* harmony export */   Jt: () => (/* binding */ flag),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   Tj: () => (/* binding */ map),
/* harmony export */   Tu: () => (/* binding */ atMost),
/* harmony export */   WQ: () => (/* binding */ whole),
/* harmony export */   jZ: () => (/* binding */ atLeast),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   yL: () => (/* binding */ oneOf)
/* harmony export */ });
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8395);
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3759);
/* harmony import */ var _editor_notes__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5553);
/* harmony import */ var _wording__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6414);



/** A map with exactly these keys. Its error text for an unknown key is the list of the known ones. */
const map = (shape) => zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej(shape, {
    error: (issue) => issue.code === 'unrecognized_keys'
        ? Object.keys(shape).join('\n')
        : `a map\nIt takes the keys ${Object.keys(shape)
            .map((name) => `\`${name}\``)
            .join(', ')}.`,
});
/**
 * A key that may be left out, with what editors show for it.
 * What its value must be is made when a file first has the key: all of it takes longer than reading a short file.
 */
const key = (value, description) => {
    const later = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .lazy */ .RZV(value);
    // Whether the value has a default is asked at every absent key; none has.
    later._zod.optin = undefined;
    const optional = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(later);
    _editor_notes__WEBPACK_IMPORTED_MODULE_0__/* .editorNotes */ .p.add(optional, { description });
    return optional;
};
/** Of a list or a text: at least so many items or characters. */
const atLeast = (min, words) => ofLengths(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* ._minLength */ .m9(min, words));
const atMost = (max, words) => ofLengths(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* ._maxLength */ .Eb(max, words));
/** Text of this pattern. */
const text = (pattern, words, maxLength) => {
    const schema = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(words).check(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* ._regex */ .Fk(pattern, words));
    return maxLength === undefined ? schema : schema.check(atMost(maxLength, words));
};
const oneOf = (...values) => {
    const list = values.map((value) => `\`${value}\``).join(', ');
    return zod_mini__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(values, (0,_wording__WEBPACK_IMPORTED_MODULE_3__/* .wanted */ .Ol)(`one of ${list}`, `Write one of ${list}.`));
};
const flag = () => zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY((0,_wording__WEBPACK_IMPORTED_MODULE_3__/* .wanted */ .Ol)('`true` or `false`', 'Write `true` or `false`, without quotes.'));
const whole = (min, max) => {
    const words = (0,_wording__WEBPACK_IMPORTED_MODULE_3__/* .wanted */ .Ol)(`a whole number from ${min} to ${max}`, `Write a whole number, such as \`${Math.max(min, 5)}\`.`);
    return zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr(words).check(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* ._gte */ .qm(min, words), zod_mini__WEBPACK_IMPORTED_MODULE_2__/* ._lte */ .Zm(max, words));
};
/** At least one, none twice. */
const list = (item, words, max) => zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(item, words)
    .check(atLeast(1, words), atMost(max, words), noneTwice())
    .register(_editor_notes__WEBPACK_IMPORTED_MODULE_0__/* .editorNotes */ .p, { uniqueItems: true });
/** A map whose keys the user chooses. */
const mapOf = (name, value, words, max) => zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(name, value, words)
    .check(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .refine */ .YPB((entries) => Object.keys(entries).length <= max, {
    error: `more than ${max} entries\nKeep at most ${max}.`,
}))
    .register(_editor_notes__WEBPACK_IMPORTED_MODULE_0__/* .editorNotes */ .p, { maxProperties: max });
/** For lists of texts. */
const noneTwice = () => zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .check */ .z6Y(({ value, issues }) => {
    const seen = new Set();
    value.forEach((item, index) => {
        if (seen.has(item)) {
            const message = `${(0,_wording__WEBPACK_IMPORTED_MODULE_3__/* .quoted */ .TL)(String(item))} stands in the list twice\nKeep one of the two.`;
            issues.push({ code: 'custom', input: item, path: [index], message });
        }
        seen.add(item);
    });
});
/** The library asks a map with a key `length` too, and throws when a map stands there. */
const ofLengths = (check) => {
    check._zod.def.when = ({ value }) => typeof value === 'string' || Array.isArray(value);
    return check;
};


/***/ }),

/***/ 1055:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gv: () => (/* binding */ patternIn),
/* harmony export */   Qe: () => (/* binding */ smoke),
/* harmony export */   c7: () => (/* binding */ SMOKE_PATH),
/* harmony export */   cw: () => (/* binding */ HEADER_VALUE)
/* harmony export */ });
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8395);
/* harmony import */ var _duration__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4232);
/* harmony import */ var _editor_notes__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5553);
/* harmony import */ var _shapes__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3714);
/* harmony import */ var _wording__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6414);





const MAX_TESTS = 100;
const MAX_HEADERS = 100;
const METHODS = 'GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS';
/** No segment is `..`, percent-encoded or not; nothing that a URL would read as a host or a fragment. */
const PATH = String.raw `(?!\/\/)(?:\/(?!(?:\.|%2[eE]){2}(?:[\/?]|$))[^\s\/?#\\\0]*)+(?:\?[^\s#\0]*)?`;
const SMOKE_PATH = new RegExp(`^${PATH}$`);
const REQUEST = new RegExp(`^(?:${METHODS}) ${PATH}$`);
/** https://www.rfc-editor.org/rfc/rfc9110#name-field-names and, for values, what fits in one line of Latin-1. */
const HEADER_NAME = /^[A-Za-z0-9!#$%&'*+.^_`|~-]{1,128}$/;
const HEADER_VALUE = /^[\t\x20-\x7e\xa0-\xff]*$/;
const JSON_PATH = /^\$(?:\.[A-Za-z_][A-Za-z0-9_-]*|\['[^'\0]+'\]|\[(?:0|[1-9][0-9]{0,5})\])*$/;
const PATTERN = /^\/(.+)\/([a-z]*)$/s;
const REGEXP_FLAGS = /^[dgimsuvy]*$/;
const MAX_PATTERN = 1000;
const request = (write = 'Write for example `GET /health`: the method in capitals, then an absolute path without `..`.') => (0,_shapes__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(REQUEST, (0,_wording__WEBPACK_IMPORTED_MODULE_3__/* .wanted */ .Ol)('a method and a path', write), 2048);
/** `/^o-/i` as a pattern; `undefined` for what is compared as text. */
function patternIn(value) {
    const [, source, flags] = PATTERN.exec(value) ?? [];
    if (source === undefined || flags === undefined || !REGEXP_FLAGS.test(flags))
        return undefined;
    return { source, flags };
}
const match = () => {
    const words = (0,_wording__WEBPACK_IMPORTED_MODULE_3__/* .wanted */ .Ol)('a text, a number, a boolean or a pattern', 'Write for example `text/html` or `/json/i`.');
    return zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .union */ .KCZ([zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(words).check(compiles()), zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig(words), zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .boolean */ .zMY(words), zod_mini__WEBPACK_IMPORTED_MODULE_4__/* ["null"] */ .chJ(words)], words);
};
const compiles = () => zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .check */ .z6Y(({ value, issues }) => {
    const pattern = patternIn(value);
    const why = pattern === undefined ? undefined : faultOf(pattern);
    if (why === undefined)
        return;
    issues.push({ code: 'custom', input: value, message: `${(0,_wording__WEBPACK_IMPORTED_MODULE_3__/* .named */ .KT)(value)} is not a pattern: ${why}\n${PATTERN_HINT}` });
});
const PATTERN_HINT = 'Write a regular expression of JavaScript between slashes, with the flags i, m, s or u.';
function faultOf({ source, flags }) {
    if (source.length > MAX_PATTERN)
        return `it is longer than ${MAX_PATTERN} characters`;
    if (!/^[imsu]*$/.test(flags))
        return `the flags ${flags} are not all known here`;
    try {
        new RegExp(source, flags);
        return undefined;
    }
    catch {
        return 'it does not compile';
    }
}
const headerName = () => (0,_shapes__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(HEADER_NAME, (0,_wording__WEBPACK_IMPORTED_MODULE_3__/* .wanted */ .Ol)('the name of a header', 'Write for example `content-type`.'));
const headers = () => {
    const words = (0,_wording__WEBPACK_IMPORTED_MODULE_3__/* .wanted */ .Ol)('the value of a header, on one line', 'Write text, such as `application/json`.');
    return (0,_shapes__WEBPACK_IMPORTED_MODULE_2__/* .mapOf */ .A7)(headerName(), zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .union */ .KCZ([(0,_shapes__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(HEADER_VALUE, words, 8192).check(namesSecretsWell()), zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig(words), zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .boolean */ .zMY(words)], words), (0,_wording__WEBPACK_IMPORTED_MODULE_3__/* .wanted */ .Ol)('a map of headers', 'Write for example `{ accept: application/json }`.'), MAX_HEADERS).check(namesHeadersOnce());
};
const namesHeadersOnce = () => zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .check */ .z6Y(({ value, issues }) => {
    const seen = new Set();
    for (const name of Object.keys(value)) {
        const message = `header ${(0,_wording__WEBPACK_IMPORTED_MODULE_3__/* .named */ .KT)(name)} stands here twice\nCapitals make no difference: keep one of the two.`;
        if (seen.has(name.toLowerCase()))
            issues.push({ code: 'custom', input: value, path: [name], message });
        seen.add(name.toLowerCase());
    }
});
/** `${` begins the name of an environment variable and nothing else. */
const namesSecretsWell = () => zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .check */ .z6Y(({ value, issues }) => {
    const text = typeof value === 'string' ? value : JSON.stringify(value);
    const [broken] = /\$\{(?![A-Za-z_][A-Za-z0-9_]*\})[^}]{0,40}\}?/.exec(text) ?? [];
    if (broken === undefined)
        return;
    const message = `${(0,_wording__WEBPACK_IMPORTED_MODULE_3__/* .named */ .KT)(broken)} does not name an environment variable\nWrite \`\${NAME}\` with letters, digits and \`_\`.`;
    issues.push({ code: 'custom', input: value, message });
});
const statusCodes = () => {
    const words = (0,_wording__WEBPACK_IMPORTED_MODULE_3__/* .wanted */ .Ol)('a status or a list of them', 'Write for example `201` or `[200, 204]`.');
    return zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .union */ .KCZ([(0,_shapes__WEBPACK_IMPORTED_MODULE_2__/* .whole */ .WQ)(100, 599), zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg((0,_shapes__WEBPACK_IMPORTED_MODULE_2__/* .whole */ .WQ)(100, 599), words).check((0,_shapes__WEBPACK_IMPORTED_MODULE_2__/* .atLeast */ .jZ)(1, words), (0,_shapes__WEBPACK_IMPORTED_MODULE_2__/* .atMost */ .Tu)(100, words))], words);
};
const expectation = () => (0,_shapes__WEBPACK_IMPORTED_MODULE_2__/* .map */ .Tj)({
    status: (0,_shapes__WEBPACK_IMPORTED_MODULE_2__/* .key */ .Eb)(statusCodes, 'A status or a list of them; default: any 2xx'),
    within: (0,_shapes__WEBPACK_IMPORTED_MODULE_2__/* .key */ .Eb)(() => (0,_duration__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p)('1ms'), 'The answer comes in this time; default 10s'),
    headers: (0,_shapes__WEBPACK_IMPORTED_MODULE_2__/* .key */ .Eb)(() => (0,_shapes__WEBPACK_IMPORTED_MODULE_2__/* .mapOf */ .A7)(headerName(), match(), (0,_wording__WEBPACK_IMPORTED_MODULE_3__/* .wanted */ .Ol)('a map of headers', 'Write for example `{ content-type: /json/ }`.'), MAX_HEADERS).check(namesHeadersOnce()), 'Headers of the answer: a text or a /pattern/'),
    body: (0,_shapes__WEBPACK_IMPORTED_MODULE_2__/* .key */ .Eb)(() => (0,_shapes__WEBPACK_IMPORTED_MODULE_2__/* .mapOf */ .A7)((0,_shapes__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(JSON_PATH, (0,_wording__WEBPACK_IMPORTED_MODULE_3__/* .wanted */ .Ol)('a JSON path', "Begin with `$`; then `.name`, `['any name']` and `[0]` are known, such as `$.items[0].id`."), 512), match(), (0,_wording__WEBPACK_IMPORTED_MODULE_3__/* .wanted */ .Ol)('a map of JSON paths', 'Write for example `{ "$.id": /^o-/ }`.'), MAX_HEADERS), 'JSON paths of the answer: a text or a /pattern/'),
});
const longForm = () => ({
    request: request(),
    headers: (0,_shapes__WEBPACK_IMPORTED_MODULE_2__/* .key */ .Eb)(headers, 'Headers to send; ${NAME} is taken from the environment of the step'),
    body: (0,_shapes__WEBPACK_IMPORTED_MODULE_2__/* .key */ .Eb)(() => zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .unknown */ .L5J().check(namesSecretsWell()), 'Text as it is; a map or list is sent as JSON'),
    auth: (0,_shapes__WEBPACK_IMPORTED_MODULE_2__/* .key */ .Eb)(() => (0,_shapes__WEBPACK_IMPORTED_MODULE_2__/* .oneOf */ .yL)('none', 'sigv4'), 'sigv4: signed with the AWS credentials of the job'),
    expect: (0,_shapes__WEBPACK_IMPORTED_MODULE_2__/* .key */ .Eb)(expectation, 'What the answer must be'),
    times: (0,_shapes__WEBPACK_IMPORTED_MODULE_2__/* .key */ .Eb)(() => (0,_shapes__WEBPACK_IMPORTED_MODULE_2__/* .whole */ .WQ)(1, 100), 'Consecutive passes asked for'),
    'before-traffic': (0,_shapes__WEBPACK_IMPORTED_MODULE_2__/* .key */ .Eb)(_shapes__WEBPACK_IMPORTED_MODULE_2__/* .flag */ .Jt, 'false: not on the throw-away stage'),
});
const smoke = () => {
    const words = (0,_wording__WEBPACK_IMPORTED_MODULE_3__/* .wanted */ .Ol)('a list of smoke tests', 'Write for example `- GET /health`.');
    const long = (0,_shapes__WEBPACK_IMPORTED_MODULE_2__/* .map */ .Tj)(longForm()).check(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .refine */ .YPB(({ request, body }) => body === undefined || !/^(?:GET|HEAD) /.test(request), {
        path: ['body'],
        error: 'a GET or HEAD request has no body\nLeave `body` out, or write another method.',
    }));
    const test = (0,_wording__WEBPACK_IMPORTED_MODULE_3__/* .wanted */ .Ol)('a smoke test', 'Write for example `GET /health`, or a map with `request`.');
    return zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .union */ .KCZ([request(), long], test), words)
        .check((0,_shapes__WEBPACK_IMPORTED_MODULE_2__/* .atMost */ .Tu)(MAX_TESTS, words))
        .register(_editor_notes__WEBPACK_IMPORTED_MODULE_1__/* .editorNotes */ .p, { id: 'smoke' });
};


/***/ }),

/***/ 3954:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ae: () => (/* binding */ anyText),
/* harmony export */   Ee: () => (/* binding */ variables),
/* harmony export */   Xk: () => (/* binding */ VARIABLE_VALUE),
/* harmony export */   h_: () => (/* binding */ description),
/* harmony export */   iu: () => (/* binding */ resourceTags),
/* harmony export */   o1: () => (/* binding */ MAX_DESCRIPTION),
/* harmony export */   pT: () => (/* binding */ MAX_ENVIRONMENT)
/* harmony export */ });
/* unused harmony exports VARIABLE_NAME, MAX_VARIABLES, textual */
/* harmony import */ var _shapes__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3714);
/* harmony import */ var _wording__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6414);
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8395);



/** Placeholders that stand in values. */
const PLACEHOLDER = String.raw `\{(?:number|branch|sha|stage)\}`;
/** https://docs.aws.amazon.com/apigateway/latest/api/API_Stage.html: names are word characters, values of this set. */
const VARIABLE_NAME = /^[A-Za-z0-9_]{1,64}$/;
const VARIABLE_VALUE = /^[A-Za-z0-9._~:/?#&=,-]{1,512}$/;
const VARIABLE_TEMPLATE = new RegExp(`^(?:[A-Za-z0-9._~:/?#&=,-]|${PLACEHOLDER})+$`);
const MAX_VARIABLES = 100;
const MAX_DESCRIPTION = 1024;
const MAX_ENVIRONMENT = 255;
/** Text, or a number or boolean that stands for its text. */
const textual = (pattern, expected, write, maxLength) => {
    const words = (0,_wording__WEBPACK_IMPORTED_MODULE_1__/* .wanted */ .Ol)(expected, write);
    return zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .union */ .KCZ([(0,_shapes__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(pattern, words, maxLength), zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(words), zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY(words)], words);
};
const anyText = (expected, write, maxLength) => (0,_shapes__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(/^[^\0]+$/, (0,_wording__WEBPACK_IMPORTED_MODULE_1__/* .wanted */ .Ol)(expected, write), maxLength);
const description = () => anyText(`text of 1 to ${MAX_DESCRIPTION} characters`, 'Write one line about the stage.', MAX_DESCRIPTION);
const variables = () => (0,_shapes__WEBPACK_IMPORTED_MODULE_0__/* .mapOf */ .A7)((0,_shapes__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(VARIABLE_NAME, (0,_wording__WEBPACK_IMPORTED_MODULE_1__/* .wanted */ .Ol)('the name of a stage variable', 'Use 1 to 64 letters, digits and `_`: API Gateway takes no others.')), textual(VARIABLE_TEMPLATE, 'a value that API Gateway takes for a stage variable', 'Use 1 to 512 of the characters A-Z a-z 0-9 - . _ ~ : / ? # & = , and the placeholders `{number}` `{branch}` `{sha}` `{stage}`.', 512), (0,_wording__WEBPACK_IMPORTED_MODULE_1__/* .wanted */ .Ol)('a map of names to values', 'Write for example `variables: { alias: v2 }`.'), MAX_VARIABLES);
/** Of AWS: tags have up to 128 + 256 of these characters; `aws:` is AWS's own, `stages:` ours. */
const resourceTags = () => (0,_shapes__WEBPACK_IMPORTED_MODULE_0__/* .mapOf */ .A7)((0,_shapes__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(/^(?!stages:|[Aa][Ww][Ss]:)[A-Za-z0-9 _.:/=+@-]{1,128}$/, (0,_wording__WEBPACK_IMPORTED_MODULE_1__/* .wanted */ .Ol)('a tag key of your own', 'Use 1 to 128 letters, digits, spaces and _ . : / = + - @, without the prefixes `stages:` and `aws:`.')), textual(new RegExp(`^(?:[A-Za-z0-9 _.:/=+@-]|${PLACEHOLDER})*$`), "a tag's value", 'Use at most 256 letters, digits, spaces and _ . : / = + - @.', 256), (0,_wording__WEBPACK_IMPORTED_MODULE_1__/* .wanted */ .Ol)('a map of tags', 'Write for example `resource-tags: { team: orders }`.'), 50);


/***/ }),

/***/ 2408:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $d: () => (/* binding */ sizeOf),
/* harmony export */   E0: () => (/* binding */ placeOfValue),
/* harmony export */   I6: () => (/* binding */ find),
/* harmony export */   Ke: () => (/* binding */ findMap),
/* harmony export */   h1: () => (/* binding */ merge),
/* harmony export */   pj: () => (/* binding */ plain),
/* harmony export */   qQ: () => (/* binding */ placeOfKey)
/* harmony export */ });
/** Plain data. Maps have no prototype, so `constructor` and the like are ordinary keys. */
function plain(tree) {
    switch (tree.kind) {
        case 'scalar':
            return tree.value;
        case 'list':
            return tree.items.map(plain);
        case 'map': {
            const data = Object.create(null);
            for (const [key, entry] of tree.entries)
                data[key] = plain(entry.value);
            return data;
        }
    }
}
function find(tree, path) {
    let node = tree;
    for (const step of path) {
        if (node?.kind === 'map')
            node = node.entries.get(String(step))?.value;
        else if (node?.kind === 'list')
            node = node.items[Number(step)];
        else
            return undefined;
    }
    return node;
}
function findMap(tree, path) {
    const node = find(tree, path);
    return node?.kind === 'map' ? node : undefined;
}
/** Where the path's last key stands, else its value, else the nearest thing around it that does stand somewhere. */
function placeOfKey(tree, path) {
    const parent = find(tree, path.slice(0, -1));
    const entry = parent?.kind === 'map' ? parent.entries.get(String(path.at(-1))) : undefined;
    return entry?.keyAt ?? placeOfValue(tree, path);
}
function placeOfValue(tree, path) {
    const node = find(tree, path);
    if (node !== undefined || path.length === 0)
        return (node ?? tree).at;
    return placeOfValue(tree, path.slice(0, -1));
}
/** How many values the tree holds, itself included. */
function sizeOf(tree) {
    if (tree.kind === 'scalar')
        return 1;
    const children = tree.kind === 'list' ? tree.items : [...tree.entries.values()].map((entry) => entry.value);
    return children.reduce((sum, child) => sum + sizeOf(child), 1);
}
/** `over` laid on `under`: maps merge deeply, lists and scalars replace. */
function merge(under, over) {
    if (under.kind !== 'map' || over.kind !== 'map' || areAlternatives(under, over))
        return over;
    const entries = new Map(under.entries);
    for (const [key, entry] of over.entries) {
        const below = under.entries.get(key);
        entries.set(key, below === undefined ? entry : { keyAt: entry.keyAt, value: merge(below.value, entry.value) });
    }
    return { kind: 'map', at: over.at, entries };
}
/** Linear and exponential growth exclude each other: a stage that names one does not inherit the other. */
const areAlternatives = (under, over) => (under.entries.has('linear') && over.entries.has('exponential')) ||
    (under.entries.has('exponential') && over.entries.has('linear'));


/***/ }),

/***/ 9365:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ unsupportedProblems)
/* harmony export */ });
/* harmony import */ var _domain_problem__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3603);

/** Keys of the file and of the stage acted on that are valid but have no effect yet: better refused than ignored. */
const unsupportedProblems = (config, rule) => [...config.unsupported, ...rule.unsupported].map(({ key, at }) => (0,_domain_problem__WEBPACK_IMPORTED_MODULE_0__/* .problemAt */ .l4)(at, `\`${key}\` is not supported yet`, `Remove it from ${config.file}: it would have no effect.`));


/***/ }),

/***/ 4601:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ configWarnings)
/* harmony export */ });
/* harmony import */ var _domain_problem__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3603);
/* harmony import */ var _domain_units__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3503);
/* harmony import */ var _placeholders__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3782);
/* harmony import */ var _wording__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6414);




/** What is allowed but hardly meant; never a reason to fail. */
const configWarnings = (config) => config.stages.flatMap(stageWarnings);
function stageWarnings(rule) {
    const { canary } = rule;
    if (canary === undefined)
        return [];
    const unguarded = canary.alarms.length === 0 && canary.analysis === undefined;
    return [
        ...(unguarded
            ? [
                (0,_domain_problem__WEBPACK_IMPORTED_MODULE_0__/* .problemAt */ .l4)(canary.at, `the canary of ${(0,_wording__WEBPACK_IMPORTED_MODULE_2__/* .named */ .KT)(rule.key)} has neither \`alarms\` nor \`analysis\``, 'Only smoke tests can stop it: add `alarms` or `analysis`.'),
            ]
            : []),
        ...canary.alarms.flatMap((alarm, index) => (0,_placeholders__WEBPACK_IMPORTED_MODULE_3__/* .placeholdersIn */ .Qf)(alarm).length === 0
            ? []
            : [
                (0,_domain_problem__WEBPACK_IMPORTED_MODULE_0__/* .problemAt */ .l4)(canary.alarmsAt[index] ?? canary.at, `the name of an alarm takes no placeholders, so ${(0,_wording__WEBPACK_IMPORTED_MODULE_2__/* .named */ .KT)(alarm)} is meant as it stands`, 'Write the name of the alarm in full.'),
            ]),
        ...dimensionWarnings(canary),
        ...bakeWarnings(rule.key, canary),
    ];
}
/** Of what the bake is compared with there is an hour. */
const LONGEST_BAKE = (0,_domain_units__WEBPACK_IMPORTED_MODULE_1__/* .minutes */ .Gx)(60);
function bakeWarnings(stage, { analysis, bake, steps }) {
    const alone = steps.reduce((time, { traffic, hold }) => time + (traffic === _domain_units__WEBPACK_IMPORTED_MODULE_1__/* .ALL_TRAFFIC */ .E8 ? hold : 0), bake);
    if (analysis === undefined || alone <= LONGEST_BAKE)
        return [];
    return [
        (0,_domain_problem__WEBPACK_IMPORTED_MODULE_0__/* .problemAt */ .l4)(analysis.at, `the canary of ${(0,_wording__WEBPACK_IMPORTED_MODULE_2__/* .named */ .KT)(stage)} has all traffic for more than an hour: its first hour is compared with the one before the rollout, the rest with nothing`, 'Bake for at most `1h`, or add `alarms`.'),
    ];
}
function dimensionWarnings({ analysis }) {
    const dimension = analysis?.dimension;
    if (analysis === undefined || dimension === undefined || (0,_placeholders__WEBPACK_IMPORTED_MODULE_3__/* .placeholdersIn */ .Qf)(dimension).length === 0)
        return [];
    return [
        (0,_domain_problem__WEBPACK_IMPORTED_MODULE_0__/* .problemAt */ .l4)(analysis.at, `\`dimension\` takes no placeholders, so ${(0,_wording__WEBPACK_IMPORTED_MODULE_2__/* .named */ .KT)(dimension)} is meant as it stands`, 'Write the value in full, or leave it out: it is `{stage}/Canary` then.'),
    ];
}


/***/ }),

/***/ 6414:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KT: () => (/* binding */ named),
/* harmony export */   Ol: () => (/* binding */ wanted),
/* harmony export */   SP: () => (/* binding */ shown),
/* harmony export */   TL: () => (/* binding */ quoted),
/* harmony export */   pA: () => (/* binding */ nearest)
/* harmony export */ });
const MAX_SHOWN = 60;
/**
 * The error text of every schema: two lines, what the value must be and what to write instead.
 * `issues.ts` makes a Problem of them.
 */
const wanted = (expected, write) => ({
    error: () => `${expected}\n${write}`,
});
/** On one line, of bounded length, without invisible characters. */
function quoted(text) {
    const cut = text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}…` : text;
    return JSON.stringify(cut).replace(/[\p{C}\u2028\u2029]/gu, escaped);
}
/** The same for the name of a key: in backticks, so nothing in it may end them. */
const named = (key) => `\`${quoted(key).slice(1, -1).replaceAll('`', "'").replaceAll('\\"', '"')}\``;
function shown(tree) {
    if (tree.kind === 'map')
        return 'a map';
    if (tree.kind === 'list')
        return tree.items.length === 0 ? 'an empty list' : 'a list';
    if (tree.value === null)
        return 'nothing';
    return typeof tree.value === 'string' ? quoted(tree.value) : quoted(tree.source).slice(1, -1);
}
/** The known word that a mistyped one most likely means. */
function nearest(word, known) {
    const near = known
        .map((candidate) => ({ candidate, distance: distanceBetween(word.slice(0, MAX_SHOWN).toLowerCase(), candidate) }))
        .filter(({ candidate, distance }) => distance <= Math.max(1, Math.floor(candidate.length / 3)))
        .sort((a, b) => a.distance - b.distance);
    return near[0]?.candidate;
}
const escaped = (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
/** Levenshtein, with `_` and `-` taken for the same. */
function distanceBetween(a, b) {
    const from = Array.from(a.replaceAll('_', '-'));
    let row = Array.from({ length: b.length + 1 }, (_, i) => i);
    from.forEach((character, i) => {
        const next = [i + 1];
        for (let j = 0; j < b.length; j++) {
            const change = (row[j] ?? 0) + (character === b[j] ? 0 : 1);
            next.push(Math.min(change, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
        }
        row = next;
    });
    return row[b.length] ?? 0;
}


/***/ }),

/***/ 6877:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ compose)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);

/**
 * The first document of a text.
 *
 * The library composes by recursion, and a process that runs out of stack within a regular expression dies, which
 * nothing can catch. So depth is bounded here, before that; some 700 levels are too many.
 */
function compose(text, lines, bounds) {
    const parser = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .Parser */ .iX(lines.addNewLine);
    const tokens = [];
    let lexemes = 0;
    lines.addNewLine(0);
    for (const lexeme of new yaml__WEBPACK_IMPORTED_MODULE_0__/* .Lexer */ .JG().lex(text)) {
        for (const token of parser.next(lexeme))
            tokens.push(token);
        if (parser.stack.length > bounds.open)
            return { kind: 'too-deep' };
        if (++lexemes > bounds.lexemes)
            return { kind: 'too-long' };
    }
    for (const token of parser.end())
        tokens.push(token);
    // The library compares every key with every other; callers find keys that stand twice in linear time.
    const composer = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .Composer */ .Dk({
        version: '1.2',
        schema: 'core',
        uniqueKeys: false,
        prettyErrors: false,
        logLevel: 'silent',
    });
    const [document, ...more] = composer.compose(tokens, true, text.length);
    if (document === undefined)
        throw new RangeError('the library composed no document');
    return { kind: 'document', document, hasMore: more.length > 0 };
}


/***/ }),

/***/ 8841:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ readYaml)
});

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./src/domain/problem.ts
var problem = __webpack_require__(3603);
// EXTERNAL MODULE: ./src/config/wording.ts
var wording = __webpack_require__(6414);
// EXTERNAL MODULE: ./src/config/yaml-document.ts
var yaml_document = __webpack_require__(6877);
;// CONCATENATED MODULE: ./src/config/yaml-faults.ts


/** The library's codes in words for people: what is wrong, what to write. */
const FAULTS = {
    ALIAS_PROPS: ['an alias has an anchor or a tag of its own', 'Write the alias alone, such as `*name`.'],
    BAD_ALIAS: ['an alias is broken', 'Write it as `*name`, or put the text in quotes.'],
    BAD_DIRECTIVE: ['a line that begins with % is not known', 'Remove the line.'],
    BAD_DQ_ESCAPE: ['a text in double quotes has an escape that YAML does not know', 'Write it in single quotes.'],
    BAD_INDENT: ['the indentation does not fit the lines around it', 'Indent keys of one map alike, with spaces.'],
    BAD_SCALAR_START: ['a text begins with a character that has a meaning in YAML', 'Put the text in quotes.'],
    BLOCK_AS_IMPLICIT_KEY: ['a map begins within a line', 'Begin the map on a line of its own, indented.'],
    BLOCK_IN_FLOW: [
        'a map or list by indentation stands within braces or brackets',
        'Write it with braces or brackets too.',
    ],
    MISSING_CHAR: ['a quote, bracket, brace, comma or colon is missing', 'Close what was opened before this place.'],
    MULTILINE_IMPLICIT_KEY: ['a key goes over more than one line', 'Is there a colon missing, or a quote not closed?'],
    MULTIPLE_ANCHORS: ['a value has two anchors', 'Keep one of the two.'],
    MULTIPLE_TAGS: ['a value has two tags', 'Write the value without a tag.'],
    TAB_AS_INDENT: ['a tab indents this line', 'Indent with spaces.'],
    TAG_RESOLVE_FAILED: ['a tag is not known, or does not fit its value', 'Write the value without a tag.'],
    UNEXPECTED_TOKEN: ['this does not belong here', 'Look for a missing quote, comma or colon before it.'],
};
function syntaxProblem(fault, at) {
    const [message, hint] = FAULTS[fault.code] ?? [(0,wording/* quoted */.TL)(fault.message).slice(1, -1), 'Mend the YAML at this place.'];
    return (0,problem/* problemAt */.l4)(at, message, hint);
}

;// CONCATENATED MODULE: ./src/config/yaml.ts





const STAGES = {
    bytes: 256 * 1024,
    lexemes: 150_000,
    nodes: 50_000,
    shorten: 'Leave out what no stage needs.',
    smallest: 'Write at least `version: 1`, `api: { id: … }` and `stages: { prod: { branches: [main] } }`.',
};
const MAX_DEPTH = 32;
/** A level of a file takes up to two. */
const MAX_OPEN = 80;
const MAX_ALIASES = 100;
const MAX_FAULTS = 100;
const CORE_TAGS = ['str', 'int', 'float', 'bool', 'null', 'map', 'seq'].map((name) => `tag:yaml.org,2002:${name}`);
/** What YAML calls non-printable, https://yaml.org/spec/1.2.2/#51-character-set */
const NOT_PRINTABLE = new RegExp(String.raw `[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x80-\x84\x86-\x9f\ufffe\uffff]`);
/** One YAML 1.2 document of bounded size, depth and expansion; no tags of its own, no key twice. Never throws. */
function readYaml(file, text, kind = STAGES) {
    const { bytes, lexemes, shorten } = kind;
    if (text.length > bytes || Buffer.byteLength(text) > bytes)
        return refused(start(file), `the file is larger than ${bytes / 1024} KiB`, shorten);
    const lines = new dist/* LineCounter */.HN();
    const position = (offset) => {
        const { line, col } = lines.linePos(offset);
        return { file, line: Math.max(line, 1), column: Math.max(col, 1) };
    };
    const unprintable = NOT_PRINTABLE.exec(text);
    const composed = (0,yaml_document/* compose */.Z)(text, lines, { open: MAX_OPEN, lexemes });
    if (composed.kind === 'too-deep')
        return refused(start(file), `the file is nested deeper than ${MAX_DEPTH} levels`, FLATTER);
    if (composed.kind === 'too-long')
        return refused(start(file), 'the file holds too many values', shorten);
    if (unprintable !== null)
        return refused(position(unprintable.index), `${(0,wording/* quoted */.TL)(unprintable[0])} is not a character of YAML`, 'Remove it, or write it as an escape in double quotes.');
    const { document, hasMore } = composed;
    const faults = [...document.errors, ...document.warnings]
        .slice(0, MAX_FAULTS)
        .map((fault) => syntaxProblem(fault, position(fault.pos[0])));
    if (isFilled(faults))
        return { ok: false, problems: faults };
    if (hasMore)
        return refused(start(file), 'the file holds more than one document', 'Remove the line `---` and what follows it.');
    return readTree(document, position, kind);
}
const start = (file) => ({ file, line: 1, column: 1 });
const refused = (at, message, hint) => ({
    ok: false,
    problems: [(0,problem/* problemAt */.l4)(at, message, hint)],
});
/** Of a document whose syntax is right. */
function readTree(document, position, kind) {
    const { contents, directives } = document;
    const top = start(position(0).file);
    if (directives?.yaml.version !== '1.2')
        return refused(top, 'the file asks for a YAML version other than 1.2', 'Remove the line that begins with %YAML.');
    if (!(0,dist/* isMap */.jh)(contents))
        return refused(top, contents === null ? 'the file is empty' : 'the file is not a map', kind.smallest);
    const reader = new TreeReader(document, position, kind.nodes);
    const tree = reader.read(contents);
    return isFilled(reader.problems) ? { ok: false, problems: reader.problems } : { ok: true, value: tree };
}
const FLATTER = 'Write it flatter.';
const isFilled = (problems) => problems.length > 0;
class TreeReader {
    problems = [];
    #document;
    #position;
    #maxNodes;
    #nodes = 0;
    #aliases = 0;
    #isOverLimit = false;
    constructor(document, position, maxNodes) {
        this.#document = document;
        this.#position = position;
        this.#maxNodes = maxNodes;
    }
    read(node, depth = 0, around = this.#position(0)) {
        const at = node?.range ? this.#position(node.range[0]) : around;
        this.#nodes++;
        if (this.#nodes > this.#maxNodes)
            return this.#stop(at, `the file holds more than ${this.#maxNodes} values`, 'Use fewer aliases.');
        if (depth > MAX_DEPTH)
            return this.#stop(at, `nested deeper than ${MAX_DEPTH} levels`, FLATTER);
        return this.#isOverLimit || !node ? nothing(at) : this.#value(node, depth, at);
    }
    #value(node, depth, at) {
        if ((0,dist/* isAlias */.Vj)(node))
            return this.#target(node.source, node.resolve(this.#document), depth, at);
        if (node.tag !== undefined && !CORE_TAGS.includes(node.tag))
            return this.#refuse(at, `tag ${(0,wording/* named */.KT)(node.tag)} is not known`, 'Write the value without a tag.');
        if ((0,dist/* isMap */.jh)(node))
            return this.#map(node, depth, at);
        if ((0,dist/* isScalar */.jn)(node))
            return this.#scalar(node, at);
        return { kind: 'list', at, items: node.items.map((item) => this.read(item, depth + 1, at)) };
    }
    #target(name, target, depth, at) {
        this.#aliases++;
        if (this.#aliases > MAX_ALIASES)
            return this.#stop(at, `more than ${MAX_ALIASES} aliases`, 'Write some of the values out.');
        if (target === undefined)
            return this.#refuse(at, `alias ${(0,wording/* named */.KT)(`*${name}`)} has no anchor`, `Write ${(0,wording/* named */.KT)(`&${name}`)} before what it stands for.`);
        return this.read(target, depth + 1, at);
    }
    #map(node, depth, at) {
        const entries = new Map();
        for (const pair of node.items) {
            const keyAt = pair.key.range ? this.#position(pair.key.range[0]) : at;
            const key = (0,dist/* isScalar */.jn)(pair.key) ? keyText(pair.key) : undefined;
            const earlier = key === undefined ? undefined : entries.get(key);
            const value = this.read(pair.value, depth + 1, keyAt);
            if (key === undefined)
                this.#refuse(keyAt, 'a key is not plain text', 'Write a name before the colon.');
            else if (key === '__proto__')
                this.#refuse(keyAt, 'key `__proto__` cannot be used', 'Choose another name.');
            else if (earlier !== undefined)
                this.#refuse(keyAt, `key ${(0,wording/* named */.KT)(key)} stands here twice, first on line ${earlier.keyAt.line}`, 'Keep one of the two.');
            else
                entries.set(key, { keyAt, value });
        }
        return { kind: 'map', at, entries };
    }
    #scalar(node, at) {
        const { value } = node;
        const source = node.source ?? '';
        if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' || value === null)
            return { kind: 'scalar', at, value, source };
        return this.#refuse(at, `${(0,wording/* quoted */.TL)(source)} is not text, a number or a boolean`, 'Write the value without a tag.');
    }
    #refuse(at, message, hint) {
        if (!this.#isOverLimit)
            this.problems.push((0,problem/* problemAt */.l4)(at, message, hint));
        return nothing(at);
    }
    /** Past a limit nothing else is worth reading or saying. */
    #stop(at, message, hint) {
        const answer = this.#refuse(at, message, hint);
        this.#isOverLimit = true;
        return answer;
    }
}
const nothing = (at) => ({ kind: 'scalar', at, value: null, source: '' });
/** `404: …` is the key `404`; an absent one is none. */
const keyText = ({ value, source }) => typeof value === 'string' ? value : value === null ? undefined : source;


/***/ }),

/***/ 1794:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ isJson),
/* harmony export */   y: () => (/* binding */ withinJson)
/* harmony export */ });
function isJson(text) {
    try {
        JSON.parse(text);
        return true;
    }
    catch {
        return false;
    }
}
/** A value that is put between the quotes of a JSON text and stays inside them, whatever it holds. */
const withinJson = (value) => JSON.stringify(value).slice(1, -1);


/***/ }),

/***/ 436:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ throwAwayName),
/* harmony export */   t: () => (/* binding */ stageNameFor)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

/** Longest name that stands without a hash. */
const MAX_PLAIN = 60;
const HASH_DIGITS = 6;
/**
 * The name of a branch's stage: `feature/a` -> `feature-a-` and 6 hex digits of the branch's SHA-256.
 *
 * A branch that is a stage name already stays as it is, unless the name is longer than 60 characters or `taken` (another
 * key of `stages.yml`). `name` puts the branch's part into the key: `(part) => `api-${part}``.
 */
function stageNameFor(branch, name, taken) {
    const slug = branch.replace(/[^A-Za-z0-9_-]+/g, '-');
    const plain = name(slug);
    if (slug === branch && plain.length <= MAX_PLAIN && !taken(plain))
        return plain;
    const room = Math.max(1, slug.length - Math.max(0, plain.length - MAX_PLAIN));
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(branch).digest('hex').slice(0, HASH_DIGITS);
    return name(`${slug.slice(0, room)}-${hash}`);
}
/** Where a version is tried before it has traffic; it is deleted at the end, or by a later run. */
const throwAwayName = (stage) => `${stage}-smoke`;


/***/ }),

/***/ 5450:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

// EXTERNAL MODULE: ./src/report/advice.ts + 2 modules
var advice = __webpack_require__(1730);
// EXTERNAL MODULE: ./src/config/warnings.ts
var warnings = __webpack_require__(4601);
// EXTERNAL MODULE: ./src/domain/never.ts
var never = __webpack_require__(8566);
// EXTERNAL MODULE: ./src/domain/problem.ts
var domain_problem = __webpack_require__(3603);
;// CONCATENATED MODULE: ./src/event.ts

const UPDATES = new Set(['opened', 'reopened', 'synchronize', 'ready_for_review']);
/** Payload and environment in, run out. Throws `UserError` when the payload is not what GitHub sends. */
function readRun(env, payload) {
    const name = env('GITHUB_EVENT_NAME') ?? '';
    const event = new Payload(payload, `event ${name}`);
    const ref = refOf(env('GITHUB_REF') ?? '');
    const trigger = readTrigger(name, event, ref);
    const repository = env('GITHUB_REPOSITORY') ?? 'unknown/unknown';
    const [id, attempt] = [env('GITHUB_RUN_ID') ?? '0', env('GITHUB_RUN_ATTEMPT') ?? '1'];
    const path = `${repository}/actions/runs/${id}/attempts/${attempt}`;
    return {
        trigger,
        repository,
        ref,
        commit: 'pull' in trigger ? trigger.pull.head.commit : (env('GITHUB_SHA') ?? ''),
        key: `${id}.${attempt}`,
        path,
        url: `${env('GITHUB_SERVER_URL') ?? 'https://github.com'}/${path}`,
    };
}
function readTrigger(name, event, ref) {
    if (isPullRequestEvent(name))
        return { kind: 'pull-request', event: name, pull: pullIn(event), change: changeOf(name, event) };
    const read = TRIGGERS.get(name);
    return read === undefined ? { kind: 'other', what: name === '' ? 'no event' : name } : read(event, ref);
}
const PULL_REQUEST_EVENTS = [
    'pull_request',
    'pull_request_target',
    'pull_request_review',
    'pull_request_review_comment',
];
const isPullRequestEvent = (name) => PULL_REQUEST_EVENTS.some((known) => known === name);
const TRIGGERS = new Map([
    ['push', pushed],
    ['release', released],
    ['delete', deleted],
    ['merge_group', queued],
    ['schedule', () => ({ kind: 'schedule' })],
    ['workflow_dispatch', () => ({ kind: 'manual' })],
    ['repository_dispatch', () => ({ kind: 'manual' })],
]);
function pushed(event, ref) {
    if (event.at('deleted') === true || ref === undefined)
        return { kind: 'other', what: 'a push that deletes its ref' };
    return { kind: 'push', ref };
}
function released(event) {
    if (event.at('action') !== 'published')
        return { kind: 'other', what: `release ${event.optional('action')}` };
    return { kind: 'release', ref: { type: 'tag', name: event.text('release', 'tag_name') } };
}
function deleted(event) {
    if (event.at('ref_type') !== 'branch')
        return { kind: 'other', what: `delete of a ${event.optional('ref_type')}` };
    return { kind: 'branch-deleted', branch: event.text('ref') };
}
function queued(event) {
    return { kind: 'merge-group', baseBranch: event.text('merge_group', 'base_ref').replace(/^refs\/heads\//, '') };
}
function changeOf(name, event) {
    const action = event.text('action');
    if (name.startsWith('pull_request_review'))
        return 'other';
    if (action === 'closed')
        return 'closed';
    return UPDATES.has(action) ? 'updated' : 'other';
}
function pullIn(event) {
    const head = event.optional('pull_request', 'head', 'repo', 'full_name');
    const number = event.at('pull_request', 'number');
    if (typeof number !== 'number')
        return event.missing('pull_request.number');
    return {
        number,
        // The head's repository is null once a fork was deleted.
        fork: head !== event.text('pull_request', 'base', 'repo', 'full_name'),
        head: { branch: event.text('pull_request', 'head', 'ref'), commit: event.text('pull_request', 'head', 'sha') },
        base: { branch: event.text('pull_request', 'base', 'ref'), commit: event.text('pull_request', 'base', 'sha') },
    };
}
function refOf(ref) {
    if (ref.startsWith('refs/heads/'))
        return { type: 'branch', name: ref.slice('refs/heads/'.length) };
    if (ref.startsWith('refs/tags/'))
        return { type: 'tag', name: ref.slice('refs/tags/'.length) };
    return undefined;
}
/** A payload read by path; what is missing is named. */
class Payload {
    #root;
    #name;
    constructor(root, name) {
        this.#root = root;
        this.#name = name;
    }
    at(...path) {
        let here = this.#root;
        for (const key of path) {
            if (typeof here !== 'object' || here === null)
                return undefined;
            here = here[key];
        }
        return here;
    }
    optional(...path) {
        const found = this.at(...path);
        return typeof found === 'string' ? found : '';
    }
    text(...path) {
        return this.optional(...path) || this.missing(path.join('.'));
    }
    missing(path) {
        return (0,domain_problem/* refuse */.TR)(this.#name, `the payload has no ${path}`, 'Run the action from a GitHub event, or name `command` and `stage` with workflow_dispatch.');
    }
}

// EXTERNAL MODULE: ./src/domain/iso-time.ts
var iso_time = __webpack_require__(4703);
// EXTERNAL MODULE: ./src/domain/units.ts
var units = __webpack_require__(3503);
;// CONCATENATED MODULE: ./src/inputs.ts


const COMMANDS = [
    'auto',
    'deploy',
    'plan',
    'resume',
    'promote',
    'rollback',
    'cleanup',
    'reconcile',
    'status',
    'doctor',
    'rehearse',
];
/** Every input this action reads, with its default. A test holds action.yml and the README to it. */
const INPUT_DEFAULTS = {
    command: 'auto',
    config: 'stages.yml',
    stage: '',
    to: '',
    'dry-run': 'false',
    'plan-digest': '',
    force: '',
    scenario: '',
    'credentials-expire-at': '',
    'github-token': '${{ github.token }}',
};
const INPUT_NAMES = Object.keys(INPUT_DEFAULTS);
/** Strings in, inputs or every mistake out. `get` answers an empty string for what was not given. */
function readInputs(get, credentialExpiration) {
    const problems = [];
    const wrong = (name, message, hint) => {
        problems.push({ at: `input ${name}`, message, hint });
        return undefined;
    };
    const given = (name) => get(name).trim() || INPUT_DEFAULTS[name];
    const inputs = {
        command: commandIn(given('command'), wrong),
        config: given('config'),
        stage: nonEmpty(given('stage')),
        to: matching('to', given('to'), /^[A-Za-z0-9]{1,64}$/, 'Write the id of a deployment, like `a1b2c3`.', wrong),
        dryRun: booleanIn(given('dry-run'), wrong),
        planDigest: matching('plan-digest', given('plan-digest'), /^sha256:[0-9a-f]{64}$/, 'Pass on the `plan-digest` output of an earlier `plan`, as it is.', wrong),
        force: reasonIn(given('force'), wrong),
        scenario: nonEmpty(given('scenario')),
        credentialsExpireAt: expiryIn(given('credentials-expire-at') || (credentialExpiration ?? ''), wrong),
        githubToken: get('github-token').trim(),
    };
    if (problems.length > 0)
        return { ok: false, problems: problems };
    const { command, dryRun, to } = inputs;
    if (command === undefined || dryRun === undefined)
        throw new Error('an input without a value and without a problem');
    return { ok: true, value: { ...inputs, command, dryRun, to: to === undefined ? undefined : (0,units/* deploymentId */.dP)(to) } };
}
const nonEmpty = (value) => (value === '' ? undefined : value);
function commandIn(value, wrong) {
    const command = COMMANDS.find((known) => known === value);
    return (command ?? wrong('command', `there is no command ${JSON.stringify(value)}`, `Write one of ${COMMANDS.join(', ')}.`));
}
function booleanIn(value, wrong) {
    if (value === 'true')
        return true;
    if (value === 'false')
        return false;
    return wrong('dry-run', `expected true or false, got ${JSON.stringify(value)}`, 'Write `dry-run: true` or leave it out.');
}
function matching(name, value, form, hint, wrong) {
    if (value === '')
        return undefined;
    return form.test(value) ? value : wrong(name, `${JSON.stringify(value)} has not the form of a ${name}`, hint);
}
function reasonIn(value, wrong) {
    if (value === '')
        return undefined;
    // `false` too: a workflow hands an unticked box over as text.
    const isReason = /\p{L}{3}/u.test(value) && !/^(true|false|yes|no|on|off|none|null|force|forced)$/i.test(value);
    const hint = 'Say in words why, e.g. `force: the alarm is about the old version, see incident 42`.';
    return isReason ? value : wrong('force', `${JSON.stringify(value)} is no reason`, hint);
}
function expiryIn(value, wrong) {
    if (value === '')
        return undefined;
    const hint = 'Pass `${{ steps.aws.outputs.aws-expiration }}` or a time like 2026-11-20T12:00:00Z.';
    // configure-aws-credentials hands its Date over as JSON, quotes and all (v6.2.3, seen in its source).
    const text = /^"(.*)"$/.exec(value)?.[1] ?? value;
    return (0,iso_time/* fromIso */.a)(text) ?? wrong('credentials-expire-at', `${JSON.stringify(value)} is not a time`, hint);
}

// EXTERNAL MODULE: ./src/config/match.ts + 1 modules
var match = __webpack_require__(1244);
// EXTERNAL MODULE: ./src/config/unsupported.ts
var unsupported = __webpack_require__(9365);
;// CONCATENATED MODULE: ./src/commands/choose.ts




/** The stage that the intent means, or the one that is planned instead. */
function choose(config, { verb, selection, otherwise }) {
    const target = targetOf((0,match/* selectStage */.v)(config, selection));
    if (target !== undefined)
        return { target, verb };
    if (otherwise === undefined)
        return undefined;
    const other = targetOf((0,match/* selectStage */.v)(config, otherwise.selection));
    return other && { target: other, verb: otherwise.verb };
}
function targetOf(selected) {
    switch (selected.kind) {
        case 'target':
            return selected.target;
        case 'none':
            return undefined;
        case 'problem':
            throw new domain_problem/* UserError */.yo([selected.problem]);
        default:
            return (0,never/* unreachable */.H)(selected);
    }
}
/** Names the patterns that were tried. */
function noStageNotice(config, selection) {
    const tried = config.stages.map(({ key, branches, tags, pullRequests }) => {
        const patterns = [...branches, ...tags.map((tag) => `tag ${tag}`), ...(pullRequests ? ['pull requests'] : [])];
        return `${key} (${patterns.length === 0 ? 'by name only' : patterns.join(', ')})`;
    });
    return `no stage in ${config.file} is for ${describeSelection(selection)}: it has ${tried.join('; ')}`;
}
function describeSelection(selection) {
    switch (selection.kind) {
        case 'branch':
            return `branch ${selection.branch}`;
        case 'tag':
            return `tag ${selection.tag}`;
        case 'pull-request':
            return `pull request ${selection.number}`;
        case 'stage':
            return `the name ${selection.stage}`;
        default:
            return (0,never/* unreachable */.H)(selection);
    }
}
/** Refuses what the configuration cannot do yet, and what a pull request may not do. */
function guardTarget(config, { target: { rule }, verb }, { trigger }) {
    if (verb === 'status')
        return;
    // What brings nothing new onto the stage needs none of the keys that have no effect yet.
    const problems = verb === 'rollback' || verb === 'cleanup' ? [] : (0,unsupported/* unsupportedProblems */.Y)(config, rule);
    if (isFilled(problems))
        throw new domain_problem/* UserError */.yo(problems);
    if (trigger.kind !== 'pull-request' || !rule.protected || verb === 'plan')
        return;
    (0,domain_problem/* refuse */.TR)(`stage ${rule.key}`, 'the stage is protected, and a pull request never touches a protected stage', 'Let a push to its branch act on it, or take `protected: true` away on the base branch.');
}
const isFilled = (problems) => problems.length > 0;

// EXTERNAL MODULE: ./src/commands/configuration.ts + 1 modules
var commands_configuration = __webpack_require__(5773);
// EXTERNAL MODULE: ./src/commands/intent.ts
var commands_intent = __webpack_require__(5162);
;// CONCATENATED MODULE: ./src/commands/carry.ts








/** Event, inputs and configuration to the one command that they mean. */
async function carry(outside, journal, learn) {
    const { host } = outside;
    const inputs = valid(readInputs((name) => host.input(name), host.env('AWS_CREDENTIAL_EXPIRATION')));
    if (inputs.githubToken !== '')
        host.mask(inputs.githubToken);
    const run = readRun((name) => host.env(name), host.event());
    learn({ inputs, run });
    const task = { outside, journal, learn, inputs, run };
    if (isFork(run))
        journal.notice(FORK);
    const intent = (0,commands_intent/* intentOf */.oQ)(inputs, run);
    switch (intent.kind) {
        case 'skip':
            return skip(task, intent.notice);
        case 'not-yet':
            return (0,domain_problem/* refuse */.TR)('input command', `\`${intent.command}\` is not supported yet`, 'Use another command; the README lists what works.');
        case 'rehearse':
            return (await Promise.all(/* import() */[__webpack_require__.e(628), __webpack_require__.e(205)]).then(__webpack_require__.bind(__webpack_require__, 205))).rehearseAll(task);
        case 'act':
            return act(task, intent.on);
        default:
            return (0,never/* unreachable */.H)(intent);
    }
}
const FORK = 'the pull request comes from a fork: nothing on AWS is read or changed, and only its files are looked at';
/** `pull_request_target` runs with the base's secrets, so it may be refused instead. */
const isFork = ({ trigger }) => trigger.kind === 'pull-request' && trigger.pull.fork && trigger.event !== 'pull_request_target';
async function skip({ outside, journal, inputs, run }, notice) {
    // Whether this event is allowed at all is asked first, whatever it would do.
    if (run.trigger.kind === 'pull-request' && run.trigger.event === 'pull_request_target')
        await (0,commands_configuration/* readConfiguration */.T)(inputs.config, run, outside.files, outside.openGitHub(inputs.githubToken));
    journal.notice(notice);
    return { result: 'skipped' };
}
async function act(task, intent) {
    const { outside, inputs, run, journal } = task;
    const github = outside.openGitHub(inputs.githubToken);
    const configuration = await (0,commands_configuration/* readConfiguration */.T)(inputs.config, run, outside.files, github);
    const { config } = configuration;
    for (const problem of (0,warnings/* configWarnings */.O)(config))
        journal.warn((0,domain_problem/* describeProblem */.BJ)(problem));
    if (configuration.kind === 'head-only') {
        journal.notice(`${configuration.why}; on a pull request the base branch decides, so no stage is touched`);
        return { result: 'planned' };
    }
    if (isFork(run))
        return onFork(task, config, intent);
    if (intent.kind === 'whole-api') {
        const { onWholeApi, open } = await Promise.all(/* import() */[__webpack_require__.e(60), __webpack_require__.e(628), __webpack_require__.e(623), __webpack_require__.e(895)]).then(__webpack_require__.bind(__webpack_require__, 5895));
        return onWholeApi(task, intent.verb, await open(task, config, github));
    }
    const chosen = choose(config, intent);
    if (chosen === undefined) {
        journal.notice(noStageNotice(config, intent.selection));
        return { result: 'skipped' };
    }
    guardTarget(config, chosen, run);
    const { onStage, open } = await Promise.all(/* import() */[__webpack_require__.e(60), __webpack_require__.e(628), __webpack_require__.e(623), __webpack_require__.e(895)]).then(__webpack_require__.bind(__webpack_require__, 5895));
    return onStage(task, chosen, await open(task, config, github));
}
/** Its files are checked; a deployment is planned as far as they tell. */
async function onFork({ outside, journal }, config, intent) {
    if (intent.verb !== 'deploy' && intent.verb !== 'plan')
        return { result: 'skipped' };
    const chosen = choose(config, intent);
    if (chosen !== undefined)
        return (await Promise.all(/* import() */[__webpack_require__.e(623), __webpack_require__.e(10)]).then(__webpack_require__.bind(__webpack_require__, 3313))).planOffline(config, chosen.target, outside);
    journal.notice(noStageNotice(config, intent.selection));
    return { result: 'skipped' };
}
function valid(parsed) {
    if (parsed.ok)
        return parsed.value;
    throw new domain_problem/* UserError */.yo(parsed.problems);
}

// EXTERNAL MODULE: ./src/commands/draft-report.ts
var draft_report = __webpack_require__(4108);
// EXTERNAL MODULE: ./src/commands/facts.ts
var facts = __webpack_require__(9005);
// EXTERNAL MODULE: ./src/execute/journal.ts
var execute_journal = __webpack_require__(7140);
// EXTERNAL MODULE: ./src/ports/cloud-error.ts
var cloud_error = __webpack_require__(1234);
// EXTERNAL MODULE: ./src/report/log.ts
var log = __webpack_require__(6472);
// EXTERNAL MODULE: ./src/report/exit.ts
var exit = __webpack_require__(1036);
;// CONCATENATED MODULE: ./src/report/json-report.ts

/** The report for machines, `schema: 1`. Members without a value are left out; times are ISO 8601 in UTC. */
function jsonReport(report) {
    const document = {
        schema: 1,
        result: report.result,
        command: report.command,
        dryRun: report.dryRun,
        stage: report.stage,
        api: report.api?.id,
        apiName: report.api?.name,
        region: report.api?.region,
        invokeUrl: report.invokeUrl,
        deploymentId: report.deployment,
        previousDeploymentId: report.previousDeployment,
        canaryTraffic: report.canaryTraffic,
        changed: report.changed,
        planDigest: report.planDigest,
        reason: report.reason,
        next: report.next,
        force: report.force,
        resumeBy: report.resumeBy === undefined ? undefined : (0,iso_time/* toIso */.t)(report.resumeBy),
        goesOnAt: report.goesOnAt === undefined ? undefined : (0,iso_time/* toIso */.t)(report.goesOnAt),
        commit: report.commit,
        runUrl: report.runUrl,
        plan: report.plan.map(({ kind, text, details }) => ({ kind, text, ...details })),
        changes: report.changes,
        smoke: report.smoke,
        timeline: report.timeline.map(eventMember),
        stages: report.stages.map(stageMember),
        analysis: report.courses.length === 0 ? undefined : report.courses.map(courseMember),
        rehearsals: report.rehearsals.length === 0 ? undefined : report.rehearsals.map(rehearsalMember),
        problems: report.problems,
        warnings: report.warnings,
        notices: report.notices,
    };
    return `${JSON.stringify(document, undefined, 2)}\n`;
}
const eventMember = ({ at, stage, event, traffic, detail }) => ({
    at: (0,iso_time/* toIso */.t)(at),
    stage,
    event,
    traffic: event === 'traffic' ? traffic : undefined,
    detail,
});
const stageMember = ({ stage, result, state, deployment, previous, canaryTraffic, commit, expires, }) => ({
    stage,
    result,
    state,
    deploymentId: deployment,
    previousDeploymentId: previous,
    canaryTraffic,
    commit,
    expires: expires === undefined ? undefined : (0,iso_time/* toIso */.t)(expires),
});
const courseMember = ({ stage, threshold, minutes }) => ({
    stage,
    threshold: odds(threshold),
    minutes: minutes.map(({ at, against, logOdds, streams, unweighed }) => ({
        at: (0,iso_time/* toIso */.t)(at),
        against,
        odds: odds(logOdds),
        // All whose odds the odds are the mean of; one that was not weighed has no counts.
        streams: [...streams.map(streamMember), ...unweighed.map(oddsMember)],
    })),
});
const streamMember = ({ name, canary, base, logOdds, isAbove }) => ({
    name,
    canary,
    base,
    odds: odds(logOdds),
    isAbove,
});
const oddsMember = ({ name, logOdds }) => ({ name, odds: odds(logOdds) });
/** Without its course: a thousand of them would be 20 MB. */
const rehearsalMember = (rehearsal) => ({
    name: rehearsal.name,
    result: rehearsal.result,
    atSeconds: rehearsal.atSeconds,
    requestsOnCanary: rehearsal.requestsOnCanary,
    badRequestsOnCanary: rehearsal.badRequestsOnCanary,
    reason: rehearsal.reason,
    traffic: rehearsal.traffic,
});
/** Evidence may grow beyond any number, and JSON knows no infinity. */
const MOST_ODDS = 1e300;
/** Four significant digits. */
const odds = (logOdds) => Number(Math.min(Math.exp(logOdds), MOST_ODDS).toPrecision(4));

// EXTERNAL MODULE: ./src/report/figures.ts
var figures = __webpack_require__(3831);
;// CONCATENATED MODULE: ./src/report/outputs.ts

/** In the order of action.yml. */
const OUTPUT_NAMES = (/* unused pure expression or super */ null && ([
    'result',
    'stage',
    'invoke-url',
    'deployment-id',
    'previous-deployment-id',
    'canary-traffic',
    'changed',
    'plan-digest',
    'report',
    'report-html',
    'matrix',
]));
/** Every output in every case; empty where there is nothing to say. */
const outputs = (report, paths) => ({
    result: report.result,
    stage: report.stage ?? '',
    'invoke-url': report.invokeUrl ?? '',
    'deployment-id': report.deployment ?? '',
    'previous-deployment-id': report.previousDeployment ?? '',
    'canary-traffic': isOfSeveralStages(report) || isUnknown(report) ? '' : (0,figures/* shortPercent */.o)(report.canaryTraffic),
    changed: String(report.changed),
    'plan-digest': report.planDigest ?? '',
    report: paths.json,
    'report-html': paths.html ?? '',
    matrix: '',
});
const isOfSeveralStages = ({ stage, stages }) => stage === undefined && stages.length > 1;
/** After a failure that left nobody to ask what the stage serves: unknown is not zero. */
const isUnknown = ({ result, changed, deployment }) => result === 'failed' && changed && deployment === undefined;

// EXTERNAL MODULE: ./src/report/escape.ts
var report_escape = __webpack_require__(4031);
;// CONCATENATED MODULE: ./src/report/entities.ts

const ENTITIES = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
};
/** One printable line of at most `max` characters, for HTML and SVG: text between tags, or an attribute in quotes. */
const plain = (s, max = 300) => (0,report_escape/* oneLine */.TN)(s, max).replace(/[&<>"']/g, (mark) => ENTITIES[mark] ?? '');

;// CONCATENATED MODULE: ./src/report/picture/svg.ts


/*
 * One panel as an SVG that stands in a page. Colors come from the page's style, by class; without any of them the lines
 * still differ by stroke, marker and label.
 */
const WIDTH = 480;
const HEIGHT = 260;
const PLOT = { left: 86, right: WIDTH - 14, top: 52, bottom: HEIGHT - 44 };
/** `id` is unique in the page; `words` say what is seen. */
function renderSvg(panel, time, id, words) {
    const plot = plotOf(panel, time);
    return [
        `<svg role="img" aria-labelledby="${id}-t ${id}-d" viewBox="0 0 ${WIDTH} ${HEIGHT}" class="chart">`,
        `<title id="${id}-t">${plain(panel.title)}</title><desc id="${id}-d">${plain(words, 1000)}</desc>`,
        `<text class="title" x="8" y="18">${plain(panel.title)}</text>`,
        ...key(panel.lines),
        ...grid(panel, plot),
        ...timeTicks(time, plot),
        ...panel.lines.map((line) => drawn(line, plot)),
        ...panel.lines.flatMap((line) => marks(line.marks, plot)),
        '</svg>',
    ].join('\n');
}
const plotOf = ({ axis }, { end }) => ({
    x: (value) => tenth(PLOT.left + (value / end) * (PLOT.right - PLOT.left)),
    y: (value) => tenth(PLOT.bottom - ((value - axis.low) / (axis.high - axis.low)) * (PLOT.bottom - PLOT.top)),
});
const tenth = (value) => Math.round(value * 10) / 10;
const path = (role, d) => `<path class="line ${role}" d="${d}"/>`;
function drawn({ role, shape, points }, plot) {
    if (shape === 'steps')
        return path(role, steps(points, plot));
    const shown = points.filter(({ y }) => y !== undefined);
    const every = Math.ceil(shown.length / MOST_MARKERS);
    const markers = shown.filter((_, index) => index % every === 0 || index === shown.length - 1);
    return path(role, polyline(points, plot)) + markers.map(({ x, y = 0 }) => marker(role, plot.x(x), plot.y(y))).join('');
}
const MOST_MARKERS = 30;
/** Nothing is drawn over a time of which nothing is known. */
const polyline = (points, plot) => points
    .map(({ x, y }, index) => {
    if (y === undefined)
        return '';
    return `${points[index - 1]?.y === undefined ? 'M' : 'L'}${plot.x(x)} ${plot.y(y)}`;
})
    .join('');
function steps([first, ...others], plot) {
    if (first === undefined)
        return '';
    const changes = others.map(({ x, y = 0 }) => `H${plot.x(x)}V${plot.y(y)}`);
    return `M${plot.x(first.x)} ${plot.y(first.y ?? 0)}${changes.join('')}H${PLOT.right}`;
}
function marker(role, x, y) {
    switch (role) {
        case 'canary':
            return `<circle class="${role}" cx="${x}" cy="${y}" r="3"/>`;
        case 'base':
            return `<rect class="${role}" x="${tenth(x - 3)}" y="${tenth(y - 3)}" width="6" height="6"/>`;
        case 'limit':
            return '';
        default:
            return (0,never/* unreachable */.H)(role);
    }
}
/** Which line is which, above the plot; a single line needs no name. */
function key(lines) {
    if (lines.length < 2)
        return [];
    let x = 8;
    return lines.toReversed().flatMap(({ label, role }) => {
        const at = x;
        x += 50 + label.length * LETTER;
        return [path(role, `M${at} 36h28`), marker(role, at + 14, 36), `<text x="${at + 34}" y="40">${plain(label)}</text>`];
    });
}
/** About the width of a letter. */
const LETTER = 6.5;
const grid = ({ axis }, plot) => axis.ticks.flatMap(({ at, text }) => [
    `<path class="${at === 0 ? 'axis' : 'grid'}" d="M${PLOT.left} ${plot.y(at)}H${PLOT.right}"/>`,
    `<text class="end" x="${PLOT.left - 6}" y="${tenth(plot.y(at) + 4)}">${plain(text)}</text>`,
]);
function timeTicks({ end, label }, plot) {
    const step = TICKS.find((size) => end / size <= 8) ?? end / 8;
    const ticks = Array.from({ length: Math.floor(end / step + 1e-9) + 1 }, (_, index) => index * step);
    return [
        ...ticks.map((at) => `<text class="middle" x="${plot.x(at)}" y="${PLOT.bottom + 16}">${tenth(at)}</text>`),
        `<text class="middle" x="${(PLOT.left + PLOT.right) / 2}" y="${HEIGHT - 8}">${plain(label)}</text>`,
    ];
}
const TICKS = [0.2, 0.5, 1, 2, 5, 10, 15, 30, 60, 120, 240, 480];
/** The last one first: where words would stand over each other the earlier ones give way. */
function marks(all, plot) {
    const placed = [];
    const texts = [];
    for (const mark of [...all.slice(-1), ...all.slice(0, -1)]) {
        const box = boxOf(mark, plot);
        if (placed.some((other) => overlap(box, other)))
            continue;
        placed.push(box);
        texts.push(`<text class="mark ${box.isLeft ? 'end' : ''}" x="${box.x}" y="${box.y}">${plain(mark.text)}</text>`);
    }
    return texts;
}
function boxOf(mark, plot) {
    const [x, width] = [plot.x(mark.x), mark.text.length * LETTER];
    const isLeft = x + width > PLOT.right;
    const above = plot.y(mark.y) - 7;
    return {
        x,
        y: tenth(above < PLOT.top + 8 ? plot.y(mark.y) + 16 : above),
        from: isLeft ? x - width : x,
        to: isLeft ? x : x + width,
        isLeft,
    };
}
const overlap = (a, b) => a.from < b.to + 4 && b.from < a.to + 4 && Math.abs(a.y - b.y) < 14;

// EXTERNAL MODULE: ./src/report/room.ts
var room = __webpack_require__(9971);
;// CONCATENATED MODULE: ./src/report/html.ts




/** HTML of a page of our own: nothing in it runs, loads or leads anywhere but by a click. */
const HTML = {
    text: plain,
    code: (s, max = 200) => (plain(s, max) === '' ? '' : `<code>${plain(s, max)}</code>`),
    commit: (s) => `<code>${plain(s)}</code>`,
    link(s, url) {
        const target = (0,report_escape/* linkTarget */.Cm)(url);
        return target === undefined ? plain(s, 2000) : `<a href="${target}" rel="noreferrer">${plain(s, 2000)}</a>`;
    },
    strong: (rendered) => `<strong>${rendered}</strong>`,
    heading: (rendered) => `<h1>${rendered}</h1>`,
    paragraph: (rendered) => `<p>${rendered}</p>`,
    section: (title, body) => (body === '' ? '' : `<section>\n<h2>${title}</h2>\n${body}\n</section>`),
    table(head, lines, rows) {
        if (lines.length === 0)
            return '';
        const shown = lines.slice(0, rows).map((cells) => row('td', cells));
        const more = (0,room/* rest */.zs)(lines.length, rows, '').map((text) => `<p>${text}</p>`);
        return [
            '<div class="wide" tabindex="0" role="region" aria-label="Table"><table>',
            `<thead>${row('th', head, ' scope="col"')}</thead>`,
            `<tbody>\n${shown.join('\n')}\n</tbody></table></div>`,
            ...more,
        ].join('\n');
    },
    bullets(items, rows) {
        if (items.length === 0)
            return '';
        const shown = [...items.slice(0, rows), ...(0,room/* rest */.zs)(items.length, rows, '')];
        return `<ul>\n${shown.map((item) => `<li>${item}</li>`).join('\n')}\n</ul>`;
    },
    blocks: (parts) => parts.filter((part) => part !== '').join('\n'),
    picture: figure,
};
const row = (tag, cells, attributes = '') => `<tr>${cells.map((cell) => `<${tag}${attributes}>${cell}</${tag}>`).join('')}</tr>`;
/** All charts, and the same numbers for whoever does not see them. */
function figure({ panels, time, words, table }, id) {
    const charts = panels.map((panel, index) => renderSvg(panel, time, `${id}-${index}`, words.join('. ')));
    const numbers = HTML.table(table.head.map((cell) => plain(cell)), table.rows.map((cells) => cells.map((cell) => plain(cell))), table.rows.length);
    return [
        `<figure>\n<div class="charts">\n${charts.join('\n')}\n</div>`,
        `<details><summary>The numbers</summary>\n${numbers}\n</details>\n</figure>`,
    ].join('\n');
}

;// CONCATENATED MODULE: ./src/report/page-style.ts
/**
 * The page on light and dark ground, on paper, and with colors of the reader's own. Texts have at least 4.5 to 1 against
 * their ground, lines 3 to 1; each line has a stroke and a marker of its own besides.
 */
const PAGE_STYLE = `
:root {
  color-scheme: light dark;
  --ground: #ffffff; --text: #1f2328; --quiet: #57606a; --rule: #d0d7de; --panel: #f6f8fa; --link: #0550ae;
  --canary: #a83f00; --base: #2f6db0; --limit: #b3203a;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #0d1117; --text: #e6edf3; --quiet: #a3adb8; --rule: #3d444d; --panel: #161b22; --link: #79b8ff;
    --canary: #ffa657; --base: #79b8ff; --limit: #ff8f9a;
  }
}
@media print {
  :root {
    color-scheme: light;
    --ground: #ffffff; --text: #000000; --quiet: #404040; --rule: #b0b0b0; --panel: #ffffff; --link: #000000;
    --canary: #000000; --base: #404040; --limit: #000000;
  }
  figure, tr { break-inside: avoid }
  h2 { break-after: avoid }
}
@media (forced-colors: active) {
  :root {
    --ground: Canvas; --text: CanvasText; --quiet: CanvasText; --rule: GrayText; --panel: Canvas; --link: LinkText;
    --canary: CanvasText; --base: CanvasText; --limit: CanvasText;
  }
  .chart { forced-color-adjust: none }
}
* { box-sizing: border-box }
body { margin: 0; background: var(--ground); color: var(--text); font: 16px/1.5 system-ui, sans-serif }
main { max-width: 68rem; margin: 0 auto; padding: 1rem }
h1 { font-size: 1.5rem; line-height: 1.3 }
h2 { font-size: 1.15rem; margin: 2rem 0 .5rem; border-bottom: 1px solid var(--rule) }
h1, h2, p, li { overflow-wrap: anywhere }
a { color: var(--link) }
code { font: .875em ui-monospace, monospace; background: var(--panel); padding: .1em .3em; border-radius: 4px }
ul { padding-left: 1.25rem }
.wide { overflow-x: auto }
table { border-collapse: collapse; font-size: .9rem }
th, td { text-align: left; vertical-align: top; padding: .3rem .6rem; border: 1px solid var(--rule); min-width: 4rem }
th { background: var(--panel) }
figure { margin: 0 }
.charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 30rem), 1fr)); gap: 1rem }
.chart { width: 100%; max-width: 40rem; height: auto; border: 1px solid var(--rule); border-radius: 6px }
.chart text { font: 12px system-ui, sans-serif; fill: var(--quiet) }
.chart .title { font-size: 14px; font-weight: 600; fill: var(--text) }
.chart .mark { fill: var(--text); font-weight: 600; stroke: var(--ground); stroke-width: 4px; paint-order: stroke }
.chart .end { text-anchor: end }
.chart .middle { text-anchor: middle }
.grid, .axis { stroke: var(--rule); fill: none }
.axis { stroke: var(--quiet) }
.line { fill: none; stroke-width: 2px; stroke-linejoin: round }
.line.canary { stroke: var(--canary) }
.line.base { stroke: var(--base); stroke-dasharray: 6 4 }
.line.limit { stroke: var(--limit); stroke-dasharray: 10 3 2 3 }
circle.canary { fill: var(--canary) }
rect.base { fill: var(--ground); stroke: var(--base); stroke-width: 1.5px }
summary { cursor: pointer; margin: .5rem 0 }
`;

// EXTERNAL MODULE: ./src/report/headline.ts
var headline = __webpack_require__(4512);
// EXTERNAL MODULE: ./src/report/markdown.ts + 1 modules
var markdown = __webpack_require__(7252);
// EXTERNAL MODULE: ./src/report/pictures.ts + 8 modules
var pictures = __webpack_require__(1126);
// EXTERNAL MODULE: ./src/report/rehearsals.ts
var rehearsals = __webpack_require__(4580);
// EXTERNAL MODULE: ./src/report/sections.ts + 1 modules
var sections = __webpack_require__(8238);
;// CONCATENATED MODULE: ./src/report/summary.ts








/** GitHub takes 1 MiB a step, counted in bytes; a character has at most three. */
const MAX_LENGTH = 300_000;
/** Each is drawn by the reader's browser. */
const MAX_PICTURES = 3;
/** Nobody reads more traces in a summary; the page and the JSON report have all. */
const MAX_TRACES = 100;
/** The job summary: the comment's content, the plan, the timeline and the tables of stages and rehearsals. */
const renderSummary = (report) => (0,room/* fit */.Uj)((room) => wholeReport(report, room, MAX_TRACES, markdown/* MARKDOWN */.y), MAX_LENGTH, MAX_PICTURES);
/** Everything that there is to read of a run. `traces`: how many rehearsals are listed at most. */
function wholeReport(report, room, traces, m) {
    const { rows } = room;
    return m.blocks([
        m.heading((0,headline/* headline */.P)(report, m)),
        (0,sections/* explanation */.Qb)(report, rows, m),
        (0,sections/* facts */.Ix)(report, m),
        (0,pictures/* rolloutPictures */.z)(report, room, m),
        (0,rehearsals/* rehearsals */.rH)(report.rehearsals, Math.min(rows, traces), m),
        (0,pictures/* rehearsalPictures */.D)(report, room, m),
        stages(report.stages, rows, m),
        (0,sections/* smoke */.Qe)(report.smoke, rows, m),
        (0,sections/* changes */.Ao)(report, rows, m),
        (0,sections/* plan */.et)(report.plan, rows, m),
        timeline(report, rows, m),
        (0,sections/* remarks */.IW)(report, rows, m),
        (0,sections/* footer */.qr)(report, m),
    ]);
}
function stages(views, rows, m) {
    const head = ['Stage', 'State', 'Serves', 'Previous', 'Canary', 'Commit', 'Expires'];
    const lines = views.map((view) => stageRow(view, m));
    return m.section('Stages', m.table(head, lines, rows));
}
function stageRow(view, m) {
    const hasCanary = view.canaryTraffic > 0;
    const [serves, previous] = hasCanary ? [view.previous, undefined] : [view.deployment, view.previous];
    return [
        m.code(view.stage),
        [view.result, view.state]
            .filter((part) => part !== undefined)
            .map((part) => m.text(part))
            .join(', '),
        m.code(serves ?? ''),
        m.code(previous ?? ''),
        hasCanary ? `${m.code(view.deployment)} ${(0,figures/* percentText */.fL)(view.canaryTraffic)}` : '',
        m.code(view.commit?.slice(0, 7) ?? ''),
        view.expires === undefined ? '' : (0,figures/* minuteText */.Wn)(view.expires),
    ];
}
function timeline({ timeline: events }, rows, m) {
    const start = events[0]?.at;
    if (start === undefined)
        return '';
    const lines = events.map(({ at, stage, event, traffic, detail }) => [
        (0,figures/* clockText */.Yi)(at),
        `+${(0,figures/* elapsedText */.QF)((0,units/* since */.XP)(start, at))}`,
        m.text(event),
        traffic === undefined ? '' : (0,figures/* percentText */.fL)(traffic),
        [stage, detail]
            .filter((part) => part !== undefined)
            .map((part) => m.text(part, 600))
            .join(': '),
    ]);
    return m.section('Timeline', m.table(['UTC', 'After', 'Event', 'Traffic', 'Detail'], lines, rows));
}

;// CONCATENATED MODULE: ./src/report/page.ts





/** A page that takes longer to load is no help. */
const page_MAX_LENGTH = 2_000_000;
const page_MAX_PICTURES = 20;
/** More than any table has. */
const ALL = 1_000_000;
/** The report as a page that stands alone: what the summary says, with charts as SVG. No script, nothing from outside. */
function renderPage(report) {
    const body = (0,room/* fit */.Uj)((room) => wholeReport(report, room, ALL, HTML), page_MAX_LENGTH, page_MAX_PICTURES);
    const title = [report.stage, report.command, report.result].filter((part) => part !== undefined).join(' ');
    return [
        '<!doctype html>',
        '<html lang="en">',
        '<head>',
        '<meta charset="utf-8">',
        `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        `<title>${plain(title)}</title>`,
        `<style>\n${PAGE_STYLE}</style>`,
        '</head>',
        `<body>\n<main>\n${body}\n</main>\n</body>`,
        '</html>',
        '',
    ].join('\n');
}

;// CONCATENATED MODULE: ./src/commands/publish.ts








/** The report to everywhere a person or a later step looks: log, annotations, summary, outputs, file. */
async function publish(report, host) {
    const status = (0,exit/* exitStatus */.$)(report);
    for (const line of report.stages.map(stageLine))
        host.log(line);
    for (const line of (0,log/* rehearsalLines */.zA)(report.rehearsals))
        host.log(line);
    if (report.result === 'planned')
        for (const line of (0,log/* planLines */.HN)(report.plan))
            host.log(line);
    annotate(report, host);
    const html = await writePage(report, host);
    if (html !== undefined)
        host.log(`The report as a page: ${html}`);
    if (report.problems.length === 0 && status === 1)
        host.annotate('error', closing(report));
    else
        host.log(closing(report));
    const json = await host.writeReport(jsonReport(report), 'json');
    for (const [name, value] of Object.entries(outputs(report, { json, html })))
        host.output(name, value);
    try {
        await host.summary(renderSummary(report));
    }
    catch (error) {
        host.annotate('warning', `the job summary could not be written: ${(0,domain_problem/* describeCause */.V$)(error)}`);
    }
    return status;
}
/** The path of the page; without it the release is none the worse. */
async function writePage(report, host) {
    try {
        return await host.writeReport(renderPage(report), 'html');
    }
    catch (error) {
        host.annotate('warning', `the report could not be written as a page: ${(0,domain_problem/* describeCause */.V$)(error)}`);
        return undefined;
    }
}
function annotate({ notices, warnings, problems }, host) {
    for (const notice of notices)
        host.annotate('notice', notice);
    for (const warning of warnings)
        host.annotate('warning', warning);
    for (const problem of problems)
        host.annotate('error', (0,domain_problem/* describeProblem */.BJ)(problem), problem.position && { position: problem.position });
}
/** The last line of the log: what it came to, and what to do now. */
function closing(report) {
    const { result, stage, deployment, canaryTraffic, invokeUrl, reason, next } = report;
    const canary = canaryTraffic > 0 ? `canary at ${canaryTraffic} %` : undefined;
    const where = [stage, deployment && `deployment ${deployment}`, canary, invokeUrl].filter((part) => part !== undefined);
    const why = reason === undefined ? '' : `: ${reason}`;
    const claim = `${result}${where.length === 0 ? '' : ` (${where.join(', ')})`}${why}.`;
    return [claim, ...next, ...waiting(report), ...untouched(report)].join(' ');
}
function waiting({ result, resumeBy, goesOnAt }) {
    if (result !== 'paused')
        return [];
    const by = resumeBy === undefined ? '' : ` before ${(0,iso_time/* toIso */.t)(resumeBy)}`;
    const unwatched = 'between runs nobody watches its alarms.';
    if (goesOnAt === undefined) {
        return [
            `Go on with \`command: resume\` or \`command: promote\`${by}, or give up with \`command: rollback\`; ${unwatched}`,
        ];
    }
    return [`The next scheduled run (or \`command: reconcile\`) after ${(0,iso_time/* toIso */.t)(goesOnAt)} goes on; ${unwatched}`];
}
/** Whoever reads of a failure asks first whether it broke anything. */
const untouched = ({ result, changed, command }) => result === 'failed' && !changed && command !== 'rehearse'
    ? ['Nothing was written: what serves is what served before.']
    : [];
/** `prod  live  deployment d1a2b3, commit 1234567` */
function stageLine({ stage, state, deployment, previous, canaryTraffic, commit, expires }) {
    const facts = [
        canaryTraffic > 0 ? `deployment ${previous ?? 'unknown'}, canary ${deployment}` : `deployment ${deployment}`,
        commit && `commit ${commit.slice(0, 7)}`,
        expires && `until ${(0,iso_time/* toIso */.t)(expires)}`,
    ];
    return [stage, state, facts.filter((fact) => fact !== undefined && fact !== '').join(', ')].join('  ');
}

;// CONCATENATED MODULE: ./src/main.ts









/** One run of the action. Answers the exit status; every mistake ends in a report, never in a stack. */
async function main(outside) {
    const start = outside.clock.now();
    const journal = new execute_journal/* Journal */.C(outside.clock, (event) => {
        outside.host.log((0,log/* eventLine */.V8)(event, start));
    });
    const known = { now: { cancelled: false } };
    const learn = (more) => {
        known.now = { ...known.now, ...more };
    };
    const ending = await endingOf(outside, journal, known, learn);
    learn({ cancelled: outside.signal.aborted });
    const report = await showOnGitHub(known.now, journal, ending);
    return publish(report, outside.host);
}
async function endingOf(outside, journal, known, learn) {
    try {
        return await carry(outside, journal, learn);
    }
    catch (error) {
        if (outside.signal.aborted && error instanceof cloud_error/* CloudError */.K && !journal.changed)
            return CANCELLED;
        return { ...(await factsOnFailure(error, known.now)), ...failure(error, known.now) };
    }
}
const CANCELLED = {
    result: 'rolled-back',
    reason: 'the job was cancelled',
    next: ['Nothing was written: the stage is as it was. Run the job again.'],
};
/** What the stage serves after all, where AWS can be asked. */
async function factsOnFailure(error, { session, stage }) {
    const isUseless = error instanceof cloud_error/* CloudError */.K && UNREACHABLE.has(error.kind);
    if (session === undefined || stage === undefined || isUseless)
        return {};
    try {
        return (0,facts/* factsOf */.x)(await session.lastWord.gateway.stage(session.api.id, stage.target.name));
    }
    catch (second) {
        if (second instanceof cloud_error/* CloudError */.K)
            return {};
        throw second;
    }
}
/** One more question would end the same way. */
const UNREACHABLE = new Set([
    'network',
    'unavailable',
    'no-credentials',
    'expired-credentials',
    'bad-credentials',
]);
/** The comment tells of the warnings, so what GitHub itself refuses is added to the report afterwards. */
async function showOnGitHub(known, journal, ending) {
    try {
        await known.gitHubSide?.end((0,draft_report/* reportOf */.E)(known, journal, ending));
    }
    catch (error) {
        // The release is over: a bug in showing it must not cost its outputs.
        journal.warn(`GitHub could not be shown this run: ${(0,domain_problem/* describeCause */.V$)(error)}`);
    }
    return (0,draft_report/* reportOf */.E)(known, journal, ending);
}
function failure(error, { place, session, stage }) {
    const context = place && { ...place, api: session?.api.id ?? place.api, stage: stage?.target.name };
    const problems = problemsOf(error, context);
    const [first] = problems;
    return { result: 'failed', problems, ...(first !== undefined && { reason: first.message }) };
}
function problemsOf(error, context) {
    if (error instanceof domain_problem/* UserError */.yo)
        return error.problems;
    if (error instanceof cloud_error/* CloudError */.K)
        return [(0,advice/* adviseCloud */.o)(error, context ?? { region: 'the region' })];
    return [
        {
            at: 'api-gateway-stages',
            message: `this is a bug of the action: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
            hint: 'Please report it with this message.',
        },
    ];
}


/***/ }),

/***/ 1036:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ exitStatus),
/* harmony export */   o: () => (/* binding */ isSuccess)
/* harmony export */ });
/** 1 for `failed`, for a roll back that nobody asked for, and for a rollout that a cancelled job left behind. */
const exitStatus = (report) => (isSuccess(report) ? 0 : 1);
function isSuccess({ result, rollbackAsked, cancelled }) {
    if (result === 'rolled-back')
        return rollbackAsked && !cancelled;
    if (result === 'paused')
        return !cancelled;
    return result !== 'failed';
}


/***/ }),

/***/ 5488:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ adviseGitHub)
/* harmony export */ });
/* harmony import */ var _domain_never__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8566);
/* harmony import */ var _escape__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4031);


/** A warning's text: what could not be done on GitHub, why, and what to do. */
function adviseGitHub(error) {
    const { purpose, permission, aside } = taskOf(error.operation);
    const warning = `GitHub: could not ${purpose} (${(0,_escape__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(error.operation, 60)}): ${causeOf(error, permission)}`;
    return aside ? `${warning} The deployment itself is not affected.` : warning;
}
/** First match counts; names of operations as Octokit has them. */
const TASKS = [
    [/comment/i, { purpose: 'write the comment', permission: 'pull-requests: write', aside: true }],
    [/deployment|environment/i, { purpose: 'update GitHub Deployments', permission: 'deployments: write', aside: true }],
    [/pull/i, { purpose: 'read the pull request', permission: 'pull-requests: write', aside: false }],
    [/content/i, { purpose: 'read a file of the repository', permission: 'contents: read', aside: false }],
    [/branch|ref/i, { purpose: 'read the branch', permission: 'contents: read', aside: false }],
];
const UNKNOWN_TASK = { purpose: 'do what was asked', permission: 'contents: read', aside: false };
const taskOf = (operation) => TASKS.find(([pattern]) => pattern.test(operation))?.[1] ?? UNKNOWN_TASK;
/** Octokit puts an address, mostly that of all of GitHub's documentation, behind each message. */
const DOCUMENTATION = / - https:\/\/docs\.github\.com\/\S*$/;
function causeOf(error, permission) {
    const said = (0,_escape__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(error.message, 200)
        .replace(DOCUMENTATION, '')
        .replace(/[.\s]+$/, '');
    switch (error.kind) {
        case 'denied':
            return `the token may not (${said}). Add ${permission} under permissions: of the job; a pull request from a fork has a read-only token.`;
        case 'not-found':
            return `it is not there, or the token may not see it (${said}). Check that permissions: of the job has ${permission}.`;
        case 'timeout':
            return 'GitHub did not answer within 5 seconds.';
        case 'budget':
            return 'the 15 seconds that GitHub gets in a run are used up.';
        case 'unavailable':
            return `GitHub has a fault of its own (${said}); see https://www.githubstatus.com.`;
        case 'refused':
            return `GitHub refused it (${said}).`;
        default:
            return (0,_domain_never__WEBPACK_IMPORTED_MODULE_1__/* .unreachable */ .H)(error.kind);
    }
}


/***/ }),

/***/ 4512:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ headline)
/* harmony export */ });
/* harmony import */ var _exit__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1036);
/* harmony import */ var _figures__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3831);
/* harmony import */ var _rehearsals__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4580);



/** What serves now, in one line: the first thing to read at two in the morning. */
const headline = (report, m) => `${symbol(report)} ${claim(report, m)}`;
function claim(report, m) {
    if (report.command === 'reconcile' && report.stages.length > 0)
        return reconciled(report, m);
    if (report.rehearsals.length > 0)
        return `${subjectOf(report, m)} rehearsed: ${(0,_rehearsals__WEBPACK_IMPORTED_MODULE_1__/* .rehearsalCounts */ .yu)(report.rehearsals)}`;
    return CLAIMS[report.result](report, m);
}
function reconciled({ stages }, m) {
    const told = stages.slice(0, TOLD).map((view) => `${m.code(view.stage)} ${became(view)}`);
    const more = stages.length > TOLD ? [`${stages.length - TOLD} more`] : [];
    return [...told, ...more].join(', ');
}
/** The table below has all of them. */
const TOLD = 5;
function became({ result, state }) {
    if (state === 'gone')
        return 'is gone';
    return (result && BECAME[result]) ?? 'is as it was';
}
const BECAME = {
    failed: 'failed',
    'rolled-back': 'was rolled back',
    paused: 'is paused',
    promoted: 'was promoted',
    cleaned: 'was put in order',
};
const SYMBOLS = {
    deployed: '✅',
    unchanged: '✅',
    promoted: '✅',
    'rolled-back': '✅',
    paused: '⏸️',
    cleaned: '✅',
    planned: '📝',
    reported: '📝',
    skipped: '⏭️',
    failed: '❌',
};
/** A roll back that nobody asked for is no success; a pause stays a pause, even of a cancelled job. */
const symbol = (report) => (0,_exit__WEBPACK_IMPORTED_MODULE_2__/* .isSuccess */ .o)(report) || report.result === 'paused' ? SYMBOLS[report.result] : SYMBOLS.failed;
const CLAIMS = {
    deployed: (report, m) => `${stageOf(report, m)} serves ${versionOf(report, m)}`,
    unchanged: (report, m) => report.command === 'cleanup'
        ? `${stageOf(report, m)} is gone already`
        : `${stageOf(report, m)} serves ${versionOf(report, m)} as before: nothing to do`,
    promoted: (report, m) => `${stageOf(report, m)} serves ${versionOf(report, m)} to everybody: the canary was promoted`,
    'rolled-back': (report, m) => `${stageOf(report, m)} serves ${versionOf(report, m)} again: ${rolledBack(report, m)}`,
    paused: (report, m) => `${stageOf(report, m)} is paused: ${canaryOf(report, m)}`,
    cleaned: (report, m) => `${stageOf(report, m)} is gone`,
    planned: (report, m) => `${subjectOf(report, m)}: only planned, nothing was changed`,
    reported: (report, m) => `${subjectOf(report, m)}: ${m.code(report.command)}`,
    skipped: (report, m) => `${stageOf(report, m)}: skipped, nothing was done`,
    failed: (report, m) => `${subjectOf(report, m)}: ${m.code(report.command)} failed, ${remains(report, m)}`,
};
const stageOf = ({ stage }, m) => (stage === undefined ? 'No stage' : m.code(stage));
function subjectOf(report, m) {
    if (report.stage !== undefined)
        return m.code(report.stage);
    return report.api === undefined ? 'The API' : `API ${m.code(report.api.id)}`;
}
const versionOf = ({ deployment }, m) => deployment === undefined ? 'its deployment' : `deployment ${m.code(deployment)}`;
/** Only after a roll back that was asked for is the previous deployment the one that was left. */
function rolledBack({ previousDeployment: left, rollbackAsked }, m) {
    if (!rollbackAsked)
        return 'the new version was rolled back';
    return `${left === undefined ? 'the new version' : m.code(left)} was rolled back as asked`;
}
/** With a live canary the previous deployment is the stage's own. */
function canaryOf(report, m) {
    const base = report.previousDeployment;
    const others = base === undefined ? '' : `, ${m.code(base)} the rest`;
    return `the canary, ${versionOf(report, m)}, has ${(0,_figures__WEBPACK_IMPORTED_MODULE_0__/* .percentText */ .fL)(report.canaryTraffic)} of the traffic${others}`;
}
function remains(report, m) {
    if (report.canaryTraffic > 0)
        return canaryOf(report, m);
    if (report.deployment !== undefined)
        return `the stage serves ${versionOf(report, m)}`;
    return report.changed ? 'what it serves now is not known' : 'nothing was changed';
}


/***/ }),

/***/ 7252:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  y: () => (/* binding */ MARKDOWN)
});

// EXTERNAL MODULE: ./src/report/escape.ts
var report_escape = __webpack_require__(4031);
// EXTERNAL MODULE: ./src/domain/never.ts
var never = __webpack_require__(8566);
;// CONCATENATED MODULE: ./src/report/picture/mermaid.ts

/*
 * Charts in the `xychart-beta` of Mermaid, as GitHub draws code blocks of that language. Every text in them is ours:
 * names that others chose stand outside, where Markdown escapes them.
 *
 * Its lines have neither labels nor dashes, and its points are spread evenly over the axis. So the base is drawn as
 * bars, the threshold is a flat line, and the title says so.
 */
/** One code block for each panel. */
const renderMermaid = ({ panels, time }) => panels.map((panel) => ['```mermaid', ...chart(panel, time), '```'].join('\n'));
function chart({ title, legend, measure, axis, lines }, time) {
    const shown = span(lines, time);
    return [
        `%%{init: ${JSON.stringify(settings(lines))}}%%`,
        'xychart-beta',
        `  title "${legend === '' ? title : `${title}: ${legend}`}"`,
        `  x-axis "${time.label}" ${shown.join(' --> ')}`,
        `  y-axis "${measure}" ${axis.low} --> ${axis.high}`,
        ...lines.map((line) => `  ${line.role === 'base' ? 'bar' : 'line'} [${values(line, shown).join(', ')}]`),
    ];
}
/** Readable on GitHub's light and dark ground: at least 3 to 1 on either. */
const COLORS = { canary: '#d2691e', base: '#7d8fa3', limit: '#b96fd0' };
const settings = (lines) => ({
    xyChart: { width: 720, height: 280, titleFontSize: 15, yAxis: { labelFontSize: 12 } },
    themeVariables: { xyChart: { plotColorPalette: lines.map(({ role }) => COLORS[role]).join(', ') } },
});
/** Where its points begin and end. */
function span(lines, { end }) {
    const [line] = lines;
    const first = line?.points[0]?.x ?? 0;
    const last = line?.shape === 'points' ? (line.points.at(-1)?.x ?? end) : end;
    // One point alone has no length, and an axis needs one.
    return first === last ? [0, last] : [first, last];
}
function values(line, [low, high]) {
    switch (line.shape) {
        case 'points':
            return line.points.map(({ y }) => y ?? 0);
        case 'steps':
            return Array.from({ length: SAMPLES + 1 }, (_, index) => standing(line, low + (index / SAMPLES) * (high - low)));
        default:
            return (0,never/* unreachable */.H)(line.shape);
    }
}
/** A chart of steps is drawn from so many evenly spaced looks at it. */
const SAMPLES = 60;
const standing = ({ points }, x) => points.findLast((point) => point.x <= x + 1e-9)?.y ?? 0;

// EXTERNAL MODULE: ./src/report/room.ts
var room = __webpack_require__(9971);
;// CONCATENATED MODULE: ./src/report/markdown.ts



/** GitHub's Markdown. */
const MARKDOWN = {
    text: report_escape/* text */.Qq,
    code: report_escape/* code */.aY,
    link: report_escape/* link */.nf,
    // GitHub turns a bare commit of the repository into a link; anything else stays text.
    commit: (s) => (/^[0-9a-f]{40}$/.test(s) ? s : (0,report_escape/* code */.aY)(s)),
    strong: (rendered) => `**${rendered}**`,
    heading: (rendered) => `### ${rendered}`,
    paragraph: (rendered) => rendered,
    section: (title, body) => (body === '' ? '' : `**${title}**\n\n${body}`),
    table(head, lines, rows) {
        if (lines.length === 0)
            return '';
        const row = (cells) => `| ${cells.join(' | ')} |`;
        const shown = lines.slice(0, rows).map(row);
        return [row(head), `|${' --- |'.repeat(head.length)}`, ...shown, ...(0,room/* rest */.zs)(lines.length, rows, '\n')].join('\n');
    },
    bullets(items, rows) {
        if (items.length === 0)
            return '';
        return [...items.slice(0, rows).map((item) => `- ${item}`), ...(0,room/* rest */.zs)(items.length, rows, '- ')].join('\n');
    },
    blocks: (parts) => parts.filter((part) => part !== '').join('\n\n'),
    picture: (picture) => renderMermaid(picture).join('\n\n'),
};


/***/ }),

/***/ 1126:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  D: () => (/* binding */ rehearsalPictures),
  z: () => (/* binding */ rolloutPictures)
});

;// CONCATENATED MODULE: ./src/judge/course.ts
/** What is compared: answers of a class, or requests slower than a limit. */
const STREAMS = ['5xx', '4xx', 'slow'];

// EXTERNAL MODULE: ./src/domain/units.ts
var units = __webpack_require__(3503);
// EXTERNAL MODULE: ./src/judge/tally.ts
var tally = __webpack_require__(6149);
;// CONCATENATED MODULE: ./src/report/picture/cells.ts


const MINUTE = (0,units/* minutes */.Gx)(1);
/** At most `most` cells; single minutes while these suffice. */
function cellsOf({ minutes }, most) {
    const [first, last] = [minutes[0], minutes.at(-1)];
    if (first === undefined || last === undefined)
        return [];
    const count = Math.round((last.at - first.at) / MINUTE) + 1;
    const length = (0,units/* millis */.ne)(Math.ceil(count / most) * MINUTE);
    const signs = signsOf(minutes);
    const cells = [];
    for (let start = first.at; start <= last.at; start = (0,units/* after */.Pl)(start, length)) {
        const cell = cellOf(within(minutes, start, length), start, length, cells.at(-1));
        cells.push({ ...cell, totals: cell.totals.filter(({ name }) => !signs.includes(name)) });
    }
    return cells;
}
/** Streams of which some minutes have a sign only: what was not counted is not zero. */
const signsOf = (minutes) => (0,tally/* tallyOf */.sv)(minutes).totals.flatMap(({ name, signs }) => (signs > 0 ? [name] : []));
const within = (minutes, start, length) => minutes.filter(({ at }) => at >= start && at < start + length);
function cellOf(minutes, start, length, before) {
    const loudest = loudestOf(minutes);
    return {
        start,
        end: (0,units/* instant */.uR)(start + length),
        totals: (0,tally/* tallyOf */.sv)(minutes).totals,
        logOdds: loudest?.logOdds ?? before?.logOdds ?? 0,
        odds: loudest === undefined ? (before?.odds ?? []) : oddsOf(loudest),
        beforehand: minutes.some(({ against }) => against === 'before'),
    };
}
const loudestOf = ([first, ...others]) => first && others.reduce((loudest, minute) => (minute.logOdds > loudest.logOdds ? minute : loudest), first);
const oddsOf = ({ streams, unweighed }) => [...streams, ...unweighed].map(({ name, logOdds }) => ({ name, logOdds }));

// EXTERNAL MODULE: ./src/judge/odds-text.ts
var odds_text = __webpack_require__(8649);
// EXTERNAL MODULE: ./src/report/figures.ts
var figures = __webpack_require__(3831);
;// CONCATENATED MODULE: ./src/report/picture/numbers.ts



/** Each cell's numbers; without an analysis each change of traffic. */
function numbersOf(rollout, streams, cells, time) {
    if (cells.length === 0) {
        return {
            head: [capital(time.label), 'Traffic'],
            rows: rollout.traffic.map(({ at, traffic }) => [String(time.place(at)), (0,figures/* percentText */.fL)(traffic)]),
        };
    }
    const sides = streams.flatMap((name) => [`Canary ${name}`, `Base ${name}`]);
    const each = meansOf(cells);
    return {
        head: [capital(time.label), 'Traffic', ...sides, ...each.map((name) => `Odds ${name}`), 'Odds'],
        rows: cells.map((cell) => [
            `${time.place(cell.start)} to ${time.place(cell.end)}`,
            trafficIn(cell, rollout),
            ...streams.flatMap((name) => sidesOf(cell, name)),
            ...each.map((name) => oddsBy(cell, name)),
            (0,odds_text/* oddsText */.gx)(cell.logOdds),
        ]),
    };
}
/** The streams whose odds the odds are the mean of; one alone needs no column of its own. */
function meansOf([first]) {
    const names = (first?.odds ?? []).map(({ name }) => name);
    return names.length > 1 ? names : [];
}
function oddsBy({ odds }, stream) {
    const one = odds.find(({ name }) => name === stream);
    return one === undefined ? '' : (0,odds_text/* oddsText */.gx)(one.logOdds);
}
const capital = (label) => label.charAt(0).toUpperCase() + label.slice(1);
/** At the end of the cell; what an earlier run left is not known. */
function trafficIn({ end }, { traffic, isContinued }) {
    const last = traffic.findLast(({ at }) => at < end);
    if (last !== undefined)
        return (0,figures/* percentText */.fL)(last.traffic);
    return isContinued ? '' : (0,figures/* percentText */.fL)(units/* NO_TRAFFIC */.qE);
}
function sidesOf({ totals, beforehand }, name) {
    const total = totals.find((it) => it.name === name);
    if (total === undefined)
        return ['', ''];
    return [countText(total.canary), `${countText(total.base)}${beforehand ? ', the hour before' : ''}`];
}
const countText = (count) => count.requests === 0 ? 'no requests' : `${(0,odds_text/* grouped */.zD)(count.errors)} of ${(0,odds_text/* grouped */.zD)(count.requests)} (${(0,odds_text/* rateText */.cf)(count)})`;
/** What the picture shows, for whoever does not see it: sentences without a full stop. */
function wordsOf(rollout) {
    const { traffic, course, isContinued } = rollout;
    return [
        ...(course === undefined ? [] : [(0,odds_text/* courseText */.Vf)(course)]),
        ...(traffic.length === 0 ? [] : [trafficText(rollout)]),
        ...(isContinued ? [EARLIER] : []),
    ];
}
const EARLIER = 'an earlier run began this rollout: what that one weighed counts in the odds and is not drawn';
/** More changes than these nobody reads in a line. */
const MOST = 12;
/** `traffic on the canary: 5 % from 0:03, 0 % from 2:10, counted from 2026-11-20 12:00 UTC; rolled back`. */
function trafficText({ traffic, start, startText, ending }) {
    const told = traffic.map(({ at, traffic: share }) => `${(0,figures/* percentText */.fL)(share)} from ${(0,figures/* elapsedText */.QF)((0,units/* since */.XP)(start, at))}`);
    const shown = told.length > MOST ? [...told.slice(0, MOST - 1), '…', ...told.slice(-1)] : told;
    return `traffic on the canary: ${shown.join(', ')}, counted from ${startText}${ending === '' ? '' : `; ${ending}`}`;
}

;// CONCATENATED MODULE: ./src/report/picture/axes.ts

/** Percent of traffic. */
const TRAFFIC_AXIS = {
    low: 0,
    high: 100,
    ticks: [0, 25, 50, 75, 100].map((at) => ({ at, text: `${at} %` })),
};
/** From 0 to a round number at or above `highest`, in percent; never a flat line along the top of nothing. */
function percentAxis(highest) {
    const high = roundUp(Math.max(highest, 0.01));
    const ticks = [0, high / 4, high / 2, (3 * high) / 4, high].map(tidy);
    return { low: 0, high, ticks: ticks.map((at) => ({ at, text: `${at} %` })) };
}
const ROUND = [1, 2, 4, 8, 10];
function roundUp(value) {
    const size = 10 ** Math.floor(Math.log10(value));
    const step = ROUND.find((factor) => factor * size >= value * (1 - 1e-9)) ?? 10;
    return Math.min(100, tidy(step * size));
}
const tidy = (value) => Number(value.toPrecision(6));
/** Beyond these, in powers of ten, odds are drawn at the edge: evidence may grow beyond any number. */
const LEAST = -3;
const axes_MOST = 4;
/** As a power of ten: 2 for 100 to 1. */
const powerOf = (logOdds) => Math.round(Math.min(axes_MOST, Math.max(LEAST, logOdds / Math.LN10)) * 1000) / 1000;
/** Odds as powers of ten, from evens up, lower only where the odds were; the threshold is never at the edge. */
function oddsAxis(powers, threshold) {
    const low = Math.min(0, Math.floor(Math.min(...powers)));
    const high = Math.min(axes_MOST, Math.max(Math.floor(threshold) + 1, Math.ceil(Math.max(...powers))));
    const ticks = Array.from({ length: high - low + 1 }, (_, index) => ({ at: low + index, text: tickText(low + index) }));
    return { low, high, ticks };
}
const tickText = (power) => power < 0 ? `1 to ${(0,odds_text/* grouped */.zD)(10 ** -power)}` : `${(0,odds_text/* grouped */.zD)(10 ** power)} to 1`;

;// CONCATENATED MODULE: ./src/report/picture/panels.ts



/** The share of traffic on the canary, and what became of it. */
function trafficPanel({ traffic, ending, isContinued }, time) {
    const changes = traffic.map(({ at, traffic: y }) => ({ x: time.place(at), y }));
    const begin = isContinued || changes[0]?.x === 0 ? [] : [{ x: 0, y: 0 }];
    const marks = changes.map(({ x, y }, index) => {
        const isLast = index === changes.length - 1;
        // Where traffic falls the words stand above the fall.
        const top = Math.max(y, changes[index - 1]?.y ?? 0);
        return { x, y: top, text: isLast && ending !== '' ? `${(0,figures/* percentText */.fL)(y)}, ${ending}` : (0,figures/* percentText */.fL)(y) };
    });
    return {
        title: 'Traffic on the canary',
        measure: 'percent',
        legend: ending,
        axis: TRAFFIC_AXIS,
        lines: [
            {
                label: 'canary',
                role: 'canary',
                shape: 'steps',
                points: [...begin, ...changes],
                marks: marks.length > MOST_MARKS ? marks.slice(-1) : marks,
            },
        ],
    };
}
/** Of more steps than these the axis tells. */
const MOST_MARKS = 8;
const RATE_TITLES = {
    '5xx': 'Requests that failed (5xx)',
    '4xx': 'Requests that got 4xx',
    slow: 'Requests that were slow',
};
/** The error rates of both versions. */
function ratePanel(name, cells, time) {
    const totals = cells.map((cell) => ({ x: time.place(cell.end), total: cell.totals.find((it) => it.name === name) }));
    const pointsOf = (side) => totals.map(({ x, total }) => ({ x, y: total && rateOf(total, side) }));
    const [canary, base] = [pointsOf('canary'), pointsOf('base')];
    const highest = Math.max(0, ...[...canary, ...base].map(({ y }) => y ?? 0));
    return {
        title: RATE_TITLES[name],
        measure: 'percent',
        legend: 'canary as line, base as bars',
        axis: percentAxis(highest),
        lines: [
            { label: 'base', role: 'base', shape: 'points', points: base, marks: [] },
            { label: 'canary', role: 'canary', shape: 'points', points: canary, marks: [] },
        ],
    };
}
function rateOf(total, side) {
    const { requests, errors } = total[side];
    return requests === 0 ? undefined : Number(((errors / requests) * 100).toPrecision(4));
}
/** The evidence against its threshold. */
function oddsPanel(course, isContinued, cells, time) {
    const points = oddsPoints(isContinued, cells, time);
    const limit = powerOf(course.threshold);
    const limitText = `${(0,odds_text/* oddsText */.gx)(course.threshold)} rolls back`;
    return {
        title: 'Odds against a good version',
        measure: 'powers of ten',
        legend: `2 is 100 to 1; flat line: ${limitText}`,
        axis: oddsAxis(points.map(({ y }) => y), limit),
        lines: [
            limitLine(points, limit, limitText),
            { label: 'odds', role: 'canary', shape: 'points', points, marks: lastOdds(course, points.at(-1)) },
        ],
    };
}
/** A rollout begins at evens; one that an earlier run began, somewhere. */
function oddsPoints(isContinued, cells, time) {
    const [first] = cells;
    const begin = first === undefined || isContinued ? [] : [{ x: time.place(first.start), y: 0 }];
    return [...begin, ...cells.map(({ end, logOdds }) => ({ x: time.place(end), y: powerOf(logOdds) }))];
}
function lastOdds({ minutes }, at) {
    const last = minutes.at(-1);
    return last === undefined || at === undefined ? [] : [{ ...at, text: (0,odds_text/* oddsText */.gx)(last.logOdds) }];
}
const limitLine = (points, y, text) => ({
    label: text,
    role: 'limit',
    shape: 'points',
    points: points.map(({ x }) => ({ x, y })),
    marks: [],
});

;// CONCATENATED MODULE: ./src/report/picture/time.ts

function timescaleOf({ start, end, startText }) {
    const length = (0,units/* since */.XP)(start, end);
    const [unit, name] = unitOf(length);
    return {
        label: `${name} since ${startText}`,
        // Something that took no time is drawn all the same.
        end: Math.max(1, rounded(length / unit)),
        place: (at) => rounded((0,units/* since */.XP)(start, at) / unit),
    };
}
function unitOf(length) {
    if (length < (0,units/* minutes */.Gx)(3))
        return [(0,units/* seconds */.YA)(1), 'seconds'];
    return length < (0,units/* hours */.c$)(6) ? [(0,units/* minutes */.Gx)(1), 'minutes'] : [(0,units/* hours */.c$)(1), 'hours'];
}
/** Fine enough for any drawing, and short as text. */
const rounded = (value) => Math.round(value * 100) / 100;

;// CONCATENATED MODULE: ./src/report/picture/draw.ts





/** What is seen of a rollout, with at most `most` points a line. */
function drawRollout(rollout, most) {
    const time = timescaleOf(rollout);
    const { course, isContinued } = rollout;
    const cells = course === undefined ? [] : cellsOf(course, most);
    const streams = streamsOf(cells);
    return {
        name: rollout.name,
        time: { label: time.label, end: time.end },
        panels: [
            ...(rollout.traffic.length > 0 ? [trafficPanel(rollout, time)] : []),
            ...streams.map((name) => ratePanel(name, cells, time)),
            ...(course === undefined || cells.length === 0 ? [] : [oddsPanel(course, isContinued, cells, time)]),
        ],
        words: wordsOf(rollout),
        table: numbersOf(rollout, streams, cells, time),
    };
}
const streamsOf = (cells) => STREAMS.filter((name) => cells.some(({ totals }) => totals.some((total) => total.name === name)));

;// CONCATENATED MODULE: ./src/report/picture/rollouts.ts


/** Those of which there is something to see: an analysis, or more than one change of traffic. */
function rolloutsOf(report) {
    const traffic = trafficByStage(report.timeline);
    const analysed = report.courses.map((course) => rolloutOf(report, course.stage, traffic.get(course.stage), course));
    const others = [...traffic]
        .filter(([stage, changes]) => changes.length > 1 && !report.courses.some((course) => course.stage === stage))
        .map(([stage, changes]) => rolloutOf(report, stage, changes, undefined));
    return [...analysed, ...others].filter((rollout) => rollout !== undefined);
}
function trafficByStage(timeline) {
    const found = new Map();
    for (const { at, stage, event, traffic } of timeline) {
        // Whoever goes on with a canary may say what traffic it has.
        if ((event !== 'traffic' && event !== 'go-on') || traffic === undefined)
            continue;
        const before = found.get(stage) ?? [];
        // A canary that was in the way was taken away first: no part of this rollout.
        if (before.length > 0 || traffic > 0)
            found.set(stage, [...before, { at, traffic }]);
    }
    return found;
}
function rolloutOf(report, name, traffic = [], course) {
    const weighed = course?.minutes ?? [];
    const start = earliest([traffic[0]?.at, weighed[0]?.at]);
    if (start === undefined)
        return undefined;
    const ends = [traffic.at(-1)?.at, endOf(course), lastOf(report.timeline, name)];
    return {
        name,
        start,
        end: (0,units/* instant */.uR)(Math.max(start, ...ends.filter((at) => at !== undefined))),
        startText: (0,figures/* minuteText */.Wn)(start),
        traffic,
        course,
        ending: endingOf(report, name),
        isContinued: report.timeline.some(({ stage, event }) => stage === name && event === 'go-on'),
    };
}
/** Its traffic is as it was decided; the minutes of its course count from 0, the first rise. */
function rehearsedRollout({ name, result, atSeconds, traffic, course }) {
    const changes = traffic.map((change) => ({ at: (0,units/* instant */.uR)(change.atSeconds * 1000), traffic: change.traffic }));
    return {
        name,
        start: (0,units/* instant */.uR)(Math.min(0, course?.minutes[0]?.at ?? 0)),
        end: (0,units/* instant */.uR)(Math.max(atSeconds * 1000, endOf(course) ?? 0)),
        startText: 'the first rise',
        traffic: changes,
        course,
        ending: ENDINGS[result] ?? result,
        isContinued: false,
    };
}
const earliest = (times) => {
    const known = times.filter((at) => at !== undefined);
    return known.length === 0 ? undefined : (0,units/* instant */.uR)(Math.min(...known));
};
const endOf = (course) => {
    const last = course?.minutes.at(-1);
    return last && (0,units/* instant */.uR)(last.at + (0,units/* minutes */.Gx)(1));
};
/** When it was promoted, rolled back or left. */
const lastOf = (timeline, name) => timeline.findLast(({ stage, event }) => stage === name && CLOSING.includes(event))?.at;
const CLOSING = ['promote', 'roll-back', 'pause'];
const ENDINGS = {
    promoted: 'promoted',
    'rolled-back': 'rolled back',
    paused: 'paused',
    failed: 'failed',
};
function endingOf({ result, stages }, name) {
    const own = name === undefined ? result : stages.find(({ stage }) => stage === name)?.result;
    return ENDINGS[own ?? ''] ?? '';
}

// EXTERNAL MODULE: ./src/report/rehearsals.ts
var report_rehearsals = __webpack_require__(4580);
;// CONCATENATED MODULE: ./src/report/pictures.ts



/** More points than these a chart of a few hundred pixels does not show. */
const MAX_POINTS = 60;
/** Each rollout of the run in words, the first ones drawn. */
const rolloutPictures = (report, { rows, pictures }, m) => m.blocks(rolloutsOf(report)
    .slice(0, rows)
    .map((rollout, index) => rolloutSection(rollout, index < pictures ? `rollout-${index}` : undefined, m)));
/** The first rehearsals; their table says the rest. */
const rehearsalPictures = ({ rehearsals }, { pictures }, m) => m.blocks((0,report_rehearsals/* firstsFirst */.CO)(rehearsals)
    .slice(0, pictures)
    .map((rehearsal, index) => rolloutSection(rehearsedRollout(rehearsal), `rehearsal-${index}`, m)));
/** Drawn where it has an id. */
function rolloutSection(rollout, id, m) {
    const picture = drawRollout(rollout, MAX_POINTS);
    const title = picture.name === undefined ? 'Rollout' : `Rollout ${m.code(picture.name)}`;
    return m.section(title, m.blocks([id === undefined ? '' : m.picture(picture, id), words(picture, m)]));
}
const words = (picture, m) => m.bullets(picture.words.map((s) => m.text(s, 1000)), picture.words.length);


/***/ }),

/***/ 9971:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Uj: () => (/* binding */ fit),
/* harmony export */   eG: () => (/* binding */ enumeration),
/* harmony export */   zs: () => (/* binding */ rest)
/* harmony export */ });
const ROWS = [1000, 200, 50, 20, 10, 5, 3, 1];
/** Renders with as much as fits into `max` characters: without pictures before any row is cut. */
function fit(render, max, pictures) {
    for (const room of [{ rows: ROWS[0], pictures }, ...ROWS.map((rows) => ({ rows, pictures: 0 }))]) {
        const rendered = render(room);
        if (rendered.length <= max)
            return rendered;
    }
    return render({ rows: 0, pictures: 0 }).slice(0, max);
}
/** `a, b, … and 3 more`. */
const enumeration = (items, rows) => [...items.slice(0, rows), ...rest(items.length, rows, '')].join(', ');
/** What was left out, as one more item or none. */
const rest = (count, rows, lead) => count > rows ? [`${lead}… and ${count - rows} more`] : [];


/***/ }),

/***/ 8238:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Ao: () => (/* binding */ changes),
  Qb: () => (/* binding */ explanation),
  Ix: () => (/* binding */ facts),
  qr: () => (/* binding */ footer),
  et: () => (/* binding */ plan),
  IW: () => (/* binding */ remarks),
  Qe: () => (/* binding */ smoke)
});

// EXTERNAL MODULE: ./src/report/figures.ts
var figures = __webpack_require__(3831);
// EXTERNAL MODULE: ./src/domain/units.ts
var units = __webpack_require__(3503);
;// CONCATENATED MODULE: ./src/report/progress.ts


const DONE = ' ✔';
const HERE = ' ●';
const BROKEN = ' ✖';
/** `5 % ✔ → 25 % ● → 50 % → 100 %`: behind us, where it is, where it was rolled back. Empty without a canary. */
function progress(report, max) {
    const steps = report.canarySteps;
    if (steps.length === 0 || !isRollout(report))
        return '';
    const all = steps.at(-1) === units/* ALL_TRAFFIC */.E8 ? steps : [...steps, units/* ALL_TRAFFIC */.E8];
    const shown = all.map((step) => `${(0,figures/* percentText */.fL)(step)}${mark(report, step)}`);
    const cut = shown.length > max ? [...shown.slice(0, max), '…', ...shown.slice(-1)] : shown;
    return cut.join(' → ');
}
/** A stage that was just made, or stays as it is, has steps for the next time only. */
const isRollout = ({ result, timeline }) => ['promoted', 'paused', 'rolled-back', 'failed', 'planned'].includes(result) ||
    timeline.some(({ event }) => event === 'traffic');
function mark(report, step) {
    if (report.result === 'promoted')
        return DONE;
    const reached = report.canaryTraffic > 0 ? report.canaryTraffic : highest(report);
    if (step < reached)
        return DONE;
    if (step > reached)
        return '';
    return report.canaryTraffic > 0 ? HERE : BROKEN;
}
const highest = (report) => report.timeline.reduce((top, { traffic = units/* NO_TRAFFIC */.qE }) => (traffic > top ? traffic : top), units/* NO_TRAFFIC */.qE);

// EXTERNAL MODULE: ./src/report/room.ts
var room = __webpack_require__(9971);
;// CONCATENATED MODULE: ./src/report/sections.ts



/*
 * The parts that comment, job summary and page share. `rows` bounds every list, so that the whole can be cut to size.
 */
/** Why it ended so and what to do now. */
function explanation(report, rows, m) {
    const { reason, next, problems } = report;
    return m.blocks([
        reason === undefined ? '' : m.paragraph(`${m.strong('Why:')} ${m.text(reason, 1000)}`),
        waiting(report, m),
        m.section('What to do', m.bullets(sentences(next, m), rows)),
        m.section('Problems', m.bullets(problems.map((problem) => problemLine(problem, m)), rows)),
    ]);
}
function waiting({ result, resumeBy, goesOnAt }, m) {
    if (result !== 'paused')
        return '';
    const until = resumeBy === undefined
        ? ''
        : ` ${goesOnAt === undefined ? 'Resume by' : 'Rolled back after'} ${m.strong((0,figures/* minuteText */.Wn)(resumeBy))}.`;
    const waits = goesOnAt === undefined
        ? 'It waits for a person: '
        : `The next scheduled run after ${m.strong((0,figures/* minuteText */.Wn)(goesOnAt))} takes the next step. Sooner: `;
    return m.paragraph(`${waits}${m.code('command: resume')} goes on with the next step, ${m.code('command: promote')} goes to 100 % at ` +
        `once, ${m.code('command: rollback')} takes the canary away.${until} ` +
        m.strong('Nobody polls the alarms while it waits.'));
}
function facts(report, m) {
    const known = [...addressFacts(report, m), ...versionFacts(report, m)].filter(([, value]) => value !== undefined && value !== '');
    const lines = known.map(([name, value]) => `${name}: ${value ?? ''}`);
    return m.section('Details', m.bullets(lines, lines.length));
}
const addressFacts = ({ result, api, stage, invokeUrl }, m) => [
    // After a clean-up the stage is gone, and its address with it.
    ['URL', result === 'cleaned' || invokeUrl === undefined ? undefined : m.link(invokeUrl, invokeUrl)],
    ['API', api && apiText(api, m)],
    ['Stage', stage && m.code(stage)],
];
function versionFacts(report, m) {
    const { rollbackAsked, commit, deployment, previousDeployment, canaryTraffic, planDigest, force } = report;
    return [
        ['Commit', commit && m.commit(commit)],
        ['Deployment', deployment && m.code(deployment)],
        [rollbackAsked ? 'Rolled back' : 'Previous', previousDeployment && m.code(previousDeployment)],
        ['Canary', canaryTraffic > 0 ? `${(0,figures/* percentText */.fL)(canaryTraffic)} of the traffic` : undefined],
        ['Rollout', progress(report, MAX_STEPS)],
        ['Plan', planDigest && m.code(planDigest)],
        [m.strong('Forced'), force && m.text(force, 1000)],
    ];
}
/** Steps of 0.01 % are allowed, but nobody reads ten thousand of them. */
const MAX_STEPS = 20;
const apiText = ({ id, name, region }, m) => `${name === '' ? '' : `${m.text(name)} `}${m.code(id)} in ${m.code(region)}`;
const smoke = (results, rows, m) => m.section('Smoke tests', m.table(['', 'Request', 'Where', 'Status', 'Time', 'Problem'], results.map((result) => smokeRow(result, m)), rows));
const smokeRow = ({ request, passed, status, milliseconds, problem, place }, m) => [
    passed ? '✔' : '✖',
    m.code(request),
    m.text(place),
    status === undefined ? 'none' : String(status),
    `${Math.round(milliseconds)} ms`,
    problem === undefined ? '' : m.text(problem, 600),
];
/** Names only. */
function changes({ changes: found }, rows, m) {
    if (found === undefined)
        return '';
    const { routes, variables } = found;
    const lines = [
        ...(routes === undefined ? ['Routes: could not be compared'] : differences('Routes', routes, rows, m)),
        ...differences('Variables', variables, rows, m),
    ];
    const body = lines.length === 0 ? m.paragraph('No route and no variable.') : m.bullets(lines, lines.length);
    return m.section('What changed', body);
}
function differences(what, found, rows, m) {
    const told = [
        ['added', found.added],
        ['removed', found.removed],
        ['changed', found.changed],
    ];
    return told
        .filter(([, names]) => names.length > 0)
        .map(([how, names]) => {
        const shown = names.map((name) => m.code(name));
        return `${what} ${how}: ${(0,room/* enumeration */.eG)(shown, rows)}`;
    });
}
const plan = (lines, rows, m) => m.section('Plan', m.table(['', 'Step', 'What it does'], lines.map((line, index) => [String(index + 1), m.code(line.kind), m.text(line.text, 600)]), rows));
const remarks = ({ warnings, notices }, rows, m) => m.blocks([
    m.section('Warnings', m.bullets(sentences(warnings, m), rows)),
    m.section('Notices', m.bullets(sentences(notices, m), rows)),
]);
const footer = ({ runUrl }, m) => runUrl === '' ? '' : m.paragraph(m.link('The run and its log', runUrl));
const sentences = (texts, m) => texts.map((s) => m.text(s, 1000));
const problemLine = ({ at, message, hint }, m) => `${m.code(at)}: ${m.text(message, 1000)}. ${m.text(hint, 1000)}`;


/***/ })

};
