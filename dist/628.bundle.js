export const id = 628;
export const ids = [628];
export const modules = {

/***/ 8294:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HC: () => (/* binding */ currentHold),
/* harmony export */   LD: () => (/* binding */ decide),
/* harmony export */   SY: () => (/* binding */ FOREVER),
/* harmony export */   Ve: () => (/* binding */ enter),
/* harmony export */   kY: () => (/* binding */ bakeStep),
/* harmony export */   nH: () => (/* binding */ holdOn),
/* harmony export */   zR: () => (/* binding */ approach)
/* harmony export */ });
/* unused harmony exports UNKNOWN_BUDGET, trafficAt, holdEnd */
/* harmony import */ var _domain_duration_text__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3916);
/* harmony import */ var _domain_never__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8566);
/* harmony import */ var _domain_units__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3503);
/* harmony import */ var _judge_verdict__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4040);




/** How long CloudWatch may be unreadable before the canary is no longer trusted. */
const UNKNOWN_BUDGET = (0,_domain_units__WEBPACK_IMPORTED_MODULE_0__/* .minutes */ .Gx)(5);
const trafficAt = (spec, step) => spec.steps[step]?.traffic ?? _domain_units__WEBPACK_IMPORTED_MODULE_0__/* .ALL_TRAFFIC */ .E8;
const bakeStep = (spec) => spec.steps.length;
/** The hold that a canary is in. */
const currentHold = (spec, state) => ({
    since: state.since,
    end: holdEnd(spec, state),
    kind: state.step >= bakeStep(spec) ? 'bake' : state.step <= 0 ? 'first' : 'later',
    isAlone: state.step >= 0 && trafficAt(spec, state.step) === _domain_units__WEBPACK_IMPORTED_MODULE_0__/* .ALL_TRAFFIC */ .E8,
});
/** Traffic goes to a step's percentage; its hold begins. */
const enter = (spec, step, now) => [
    { ...BEGINNING, step, since: now },
    { do: 'shift', to: trafficAt(spec, step) },
];
/** A canary with traffic, left after `held`, is looked at before it goes on at `goTo`. */
const approach = (held, goTo, now) => [
    { ...BEGINNING, step: held, since: now, goTo },
    { do: 'wait', until: now, why: undefined },
];
/** A canary that waited for a later run: its step's hold ends at `until`, which may be past. */
const holdOn = (spec, { step, until, waitingSince }, now) => [
    { ...BEGINNING, step, since: (0,_domain_units__WEBPACK_IMPORTED_MODULE_0__/* .instant */ .uR)(until - holdOf(spec, step)), waitingSince },
    { do: 'wait', until: now, why: undefined },
];
const BEGINNING = {
    phase: 'holding',
    verified: false,
    goTo: undefined,
    unknownSince: undefined,
    waitingSince: undefined,
};
/** `leaveBy`: when this run has to hand over to a later one. */
function decide(spec, state, verdict, now, leaveBy = FOREVER) {
    const [next, command] = judge(spec, state, verdict, now);
    if (next.phase !== 'holding' || (command.do !== 'wait' && command.do !== 'shift'))
        return [next, command];
    // Traffic that rises as the run has to go would be watched by nobody, and could not be taken off any more.
    if (command.do === 'shift')
        return now < leaveBy ? [next, command] : handOver(spec, state, now);
    if (mustLeave(spec, next, verdict, now, leaveBy))
        return handOver(spec, next, now);
    return [next, { ...command, until: (0,_domain_units__WEBPACK_IMPORTED_MODULE_0__/* .instant */ .uR)(Math.min(command.until, leaveBy)) }];
}
const FOREVER = (0,_domain_units__WEBPACK_IMPORTED_MODULE_0__/* .instant */ .uR)(Number.MAX_SAFE_INTEGER);
const TOO_LONG = 'this run cannot outlive the hold; a later one goes on';
const STILL_WAITING = 'this run cannot outlive the wait for data; a later one goes on with it, up to `max-wait` in all';
/** A hold that outlasts this run is left at once; a canary that nobody can judge is watched as long as the run may. */
function mustLeave(spec, state, verdict, now, leaveBy) {
    return now >= leaveBy || (isJudged(verdict) && state.goTo === undefined && holdEnd(spec, state) > leaveBy);
}
const isJudged = ({ kind }) => kind !== 'unknown' && kind !== 'no-data';
/** When a step's hold is over by the plan. */
const holdEnd = (spec, state) => (0,_domain_units__WEBPACK_IMPORTED_MODULE_0__/* .after */ .Pl)(state.since, holdOf(spec, state.step));
function judge(spec, state, verdict, now) {
    if ((0,_judge_verdict__WEBPACK_IMPORTED_MODULE_1__/* .isReserve */ .J)(verdict))
        return withReserve(spec, state, verdict, now);
    switch (verdict.kind) {
        case 'healthy':
            return advance(spec, { ...state, unknownSince: undefined, waitingSince: undefined }, now);
        case 'breached':
            return rollBack(verdict.reason);
        case 'unknown':
            return distrust(spec, state, verdict.why, now);
        case 'no-data':
            return withoutData(spec, { ...state, unknownSince: undefined }, verdict.why, now);
        case 'cancelled':
            return cancel(spec, state, now);
        case 'lost':
            return [{ phase: 'lost', reason: verdict.why }, { do: 'let-go' }];
        default:
            return (0,_domain_never__WEBPACK_IMPORTED_MODULE_2__/* .unreachable */ .H)(verdict);
    }
}
const holdOf = (spec, step) => spec.steps[step]?.hold ?? spec.bake;
/** `doubt`: what the person who decides about the next step should know. */
function advance(spec, state, now, doubt) {
    if (state.goTo !== undefined)
        return enter(spec, state.goTo, now);
    const baking = state.step >= bakeStep(spec);
    if (baking && !state.verified)
        return verify(state);
    const end = holdEnd(spec, state);
    if (now < end)
        return wait(spec, state, now, end, undefined);
    if (baking)
        return [{ phase: 'promoted' }, { do: 'promote' }];
    if (spec.steps[state.step]?.approve === true) {
        return pause(spec, state.step, now, doubt === undefined ? 'a person decides' : `a person decides, ${doubt}`);
    }
    return enter(spec, state.step + 1, now);
}
/** Unreadable is not healthy: traffic stays where it is, for as long as the budget lasts. */
function distrust(spec, state, why, now) {
    const unknownSince = state.unknownSince ?? now;
    if ((0,_domain_units__WEBPACK_IMPORTED_MODULE_0__/* .since */ .XP)(unknownSince, now) >= UNKNOWN_BUDGET)
        return rollBack(`nothing is known of the canary's health: ${why}`);
    const end = (0,_domain_units__WEBPACK_IMPORTED_MODULE_0__/* .after */ .Pl)(unknownSince, UNKNOWN_BUDGET);
    return wait(spec, { ...state, unknownSince }, now, end, `cannot tell: ${why}`);
}
function withoutData(spec, state, why, now) {
    switch (spec.onNoData) {
        case 'continue':
            return advance(spec, { ...state, waitingSince: undefined }, now);
        case 'rollback':
            return rollBack(why);
        case 'wait':
            return waitForData(spec, state, why, now);
        default:
            return (0,_domain_never__WEBPACK_IMPORTED_MODULE_2__/* .unreachable */ .H)(spec.onNoData);
    }
}
/** As healthy until the hold is over. A canary that is to go on elsewhere goes there: a person or its plan said so. */
function withReserve(spec, state, reserve, now) {
    const isBaking = state.step >= bakeStep(spec);
    const isTooEarly = now < holdEnd(spec, state) || (isBaking && !state.verified);
    const calm = { ...state, unknownSince: undefined, waitingSince: undefined };
    if (state.goTo !== undefined || isTooEarly)
        return advance(spec, calm, now);
    switch (reserve.kind) {
        case 'quiet':
            return inSilence(spec, state, reserve, now);
        case 'few':
            return waitForData(spec, { ...state, unknownSince: undefined }, reserve.why, now);
        case 'doubt':
            return oneMoreHold(spec, calm, reserve.why, now);
        case 'unsettled':
            // What settles late is what cannot be told: its budget is longer than any minute takes.
            return isBaking ? distrust(spec, state, reserve.why, now) : advance(spec, calm, now);
        default:
            return (0,_domain_never__WEBPACK_IMPORTED_MODULE_2__/* .unreachable */ .H)(reserve);
    }
}
/** What is still to come may end it, so nobody is rolled back for it before. */
function inSilence(spec, state, { why, isSettled }, now) {
    if (spec.onNoData === 'rollback' && !isSettled)
        return distrust(spec, state, why, now);
    return withoutData(spec, { ...state, unknownSince: undefined }, why, now);
}
/** Where the bake takes no time, the hold before it is the last one. */
function oneMoreHold(spec, state, why, now) {
    const end = (0,_domain_units__WEBPACK_IMPORTED_MODULE_0__/* .after */ .Pl)(holdEnd(spec, state), (0,_domain_units__WEBPACK_IMPORTED_MODULE_0__/* .millis */ .ne)(holdOf(spec, state.step) || holdOf(spec, state.step - 1)));
    return now < end ? wait(spec, state, now, end, why) : advance(spec, state, now, why);
}
function waitForData(spec, state, why, now) {
    const isUnderWay = state.goTo === undefined;
    // The tests are requests too: on a quiet API they are what brings data.
    if (isUnderWay && state.step >= bakeStep(spec) && !state.verified)
        return verify(state);
    const end = isUnderWay ? holdEnd(spec, state) : state.since;
    if (now < end)
        return wait(spec, state, now, end, why);
    const waitingSince = state.waitingSince ?? now;
    if ((0,_domain_units__WEBPACK_IMPORTED_MODULE_0__/* .since */ .XP)(waitingSince, now) >= spec.maxWait)
        return rollBack(`waited ${(0,_domain_duration_text__WEBPACK_IMPORTED_MODULE_3__/* .durationText */ .S)(spec.maxWait)} for data: ${why}`);
    return wait(spec, { ...state, waitingSince }, now, (0,_domain_units__WEBPACK_IMPORTED_MODULE_0__/* .after */ .Pl)(waitingSince, spec.maxWait), why);
}
const verify = (state) => [{ ...state, verified: true }, { do: 'verify' }];
function cancel(spec, state, now) {
    if (spec.onCancel === 'rollback')
        return rollBack('the job was cancelled');
    return pause(spec, state.step, now, 'the job was cancelled');
}
function pause(spec, step, now, reason) {
    const resumeBy = (0,_domain_units__WEBPACK_IMPORTED_MODULE_0__/* .after */ .Pl)(now, spec.maxPause);
    return [{ phase: 'paused', step, resumeBy, next: undefined, waitingSince: undefined, reason }, { do: 'pause' }];
}
/** A later run goes on, from the end of the hold, which may be past: its time to be gone on with has begun then. */
function handOver(spec, state, now) {
    const { step, waitingSince, goTo } = state;
    // One that was about to go on takes a look first again.
    const next = goTo === undefined ? holdEnd(spec, state) : now;
    const resumeBy = (0,_domain_units__WEBPACK_IMPORTED_MODULE_0__/* .after */ .Pl)(next, spec.maxPause);
    const reason = waitingSince === undefined ? TOO_LONG : STILL_WAITING;
    return [{ phase: 'paused', step, resumeBy, next, waitingSince, reason }, { do: 'pause' }];
}
const rollBack = (reason) => [
    { phase: 'rolled-back', reason },
    { do: 'roll-back', reason },
];
const wait = (spec, state, now, end, why) => [
    state,
    { do: 'wait', until: Math.min((0,_domain_units__WEBPACK_IMPORTED_MODULE_0__/* .after */ .Pl)(now, spec.poll), end), why },
];


/***/ }),

/***/ 3916:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ durationText)
/* harmony export */ });
/** `2 d 3 h`, `5 h 40 min`, `25 min`, `30 s`, `500 ms`: the two largest units, rounded down. */
function durationText(length) {
    if (length < 1000)
        return `${length} ms`;
    const parts = [];
    let rest = length;
    for (const [unit, size] of UNITS) {
        const count = Math.floor(rest / size);
        rest -= count * size;
        if (count > 0)
            parts.push(`${count} ${unit}`);
        else if (parts.length > 0)
            break;
    }
    return parts.slice(0, 2).join(' ');
}
const UNITS = [
    ['d', 86_400_000],
    ['h', 3_600_000],
    ['min', 60_000],
    ['s', 1000],
];


/***/ }),

/***/ 905:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $s: () => (/* binding */ flapped),
/* harmony export */   Ke: () => (/* binding */ refusals),
/* harmony export */   Nl: () => (/* binding */ alarmRemarks),
/* harmony export */   PP: () => (/* binding */ ignored),
/* harmony export */   eX: () => (/* binding */ judgeAlarms),
/* harmony export */   oQ: () => (/* binding */ NOBODY),
/* harmony export */   oq: () => (/* binding */ firingNow)
/* harmony export */ });
/* unused harmony export firingText */
/* harmony import */ var _domain_problem__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3603);
/* harmony import */ var _domain_duration_text__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3916);
/* harmony import */ var _domain_iso_time__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4703);
/* harmony import */ var _domain_units__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3503);




const NOBODY = new Map();
/**
 * States now → verdict, and who is still excused. Names that CloudWatch no longer knows are unknown, never OK. `began`:
 * when traffic first rose.
 */
function judgeAlarms(names, seen, excused, began) {
    const byName = new Map(seen.map((alarm) => [alarm.name, alarm]));
    const missing = names.filter((name) => !byName.has(name));
    const still = new Map([...excused].flatMap(([name, last]) => {
        const now = byName.get(name);
        return now !== undefined && hasBeenOk(last, now) ? [] : [[name, now ?? last]];
    }));
    const firing = seen.filter((alarm) => alarm.state === 'ALARM' && !still.has(alarm.name));
    const silent = seen.filter((alarm) => alarm.state === 'INSUFFICIENT_DATA');
    return { verdict: verdictOf(firing, missing, silent, began), excused: still };
}
/** An alarm that took on its state anew between two looks was in another in between. */
const hasBeenOk = (last, now) => now.state === 'OK' || (now.state === 'ALARM' && last.state === 'ALARM' && now.since !== last.since);
/** Those that left OK and came back between two looks: nobody saw what they were. */
const flapped = (before, now) => now
    .filter(({ name, state, since }) => {
    const last = before.find((alarm) => alarm.name === name);
    return state === 'OK' && last?.state === 'OK' && last.since !== since;
})
    .map(({ name }) => name);
function verdictOf(firing, missing, silent, began) {
    if (firing.length > 0)
        return { kind: 'breached', reason: firingText(firing) + earlyText(firing, began), detail: wordsOf(firing) };
    if (missing.length > 0)
        return { kind: 'unknown', why: `${list(missing)} no longer exists in CloudWatch` };
    if (silent.length > 0)
        return { kind: 'no-data', why: `${list(silent.map((a) => a.name))} has INSUFFICIENT_DATA` };
    return { kind: 'healthy' };
}
function firingText(firing) {
    const names = list(firing.map((alarm) => alarm.name));
    return firing.length === 1 ? `${names} is in ALARM` : `${names} are in ALARM`;
}
/** It fired before there was anything new to fire for. */
function earlyText(firing, began) {
    const times = firing.map(({ since }) => since);
    const first = times[0];
    if (began === undefined || first === undefined)
        return '';
    const isEarly = times.every((since) => since !== undefined && since < began);
    return isEarly ? `, since ${(0,_domain_iso_time__WEBPACK_IMPORTED_MODULE_1__/* .toIso */ .t)(first)}, before the canary had traffic` : '';
}
/** What CloudWatch says of the number and the threshold. */
const wordsOf = (firing) => firing.map(({ name, reason }) => (firing.length === 1 ? reason : `${name}: ${reason}`)).join(' ');
const list = (names) => `alarm${names.length === 1 ? '' : 's'} ${names.join(', ')}`;
/** Before a rollout: every configured alarm must exist, and none may fire unless the file or a person says so. */
function refusals(spec, seen, region, isTolerated) {
    const byName = new Map(seen.map((alarm) => [alarm.name, alarm]));
    return spec.alarms.flatMap((name, index) => {
        const position = spec.alarmsAt[index] ?? spec.at;
        const alarm = byName.get(name);
        if (alarm === undefined) {
            const hint = `Check its spelling and capitals, and that it is in ${region}, the API's region.`;
            return [(0,_domain_problem__WEBPACK_IMPORTED_MODULE_0__/* .problemAt */ .l4)(position, `there is no alarm ${name} in ${region}`, hint)];
        }
        if (alarm.state !== 'ALARM' || isTolerated)
            return [];
        const hint = 'Wait until it is OK; or set `on-firing: ignore`; or give the `force` input a reason.';
        return [(0,_domain_problem__WEBPACK_IMPORTED_MODULE_0__/* .problemAt */ .l4)(position, `alarm ${name} is already in ALARM`, hint)];
    });
}
const firingNow = (seen) => new Map(seen.filter((alarm) => alarm.state === 'ALARM').map((alarm) => [alarm.name, alarm]));
/**
 * Whom `on-firing: ignore` excuses. `began`: when a rollout under way did; an alarm that has been OK since then has
 * changed its state since then.
 */
function ignored({ onFiring }, seen, began) {
    if (onFiring !== 'ignore')
        return NOBODY;
    return firingNow(began === undefined ? seen : seen.filter(({ since }) => since !== undefined && since < began));
}
/** An alarm that looks back over less is no surprise to anybody. */
const LONG = (0,_domain_units__WEBPACK_IMPORTED_MODULE_2__/* .minutes */ .Gx)(5);
/** What is allowed, but hardly meant. */
function alarmRemarks({ alarms, steps }, seen) {
    const [first, ...others] = steps;
    const shortest = others.reduce((least, step) => (step.hold < least.hold ? step : least), first);
    return seen
        .filter(({ name }) => alarms.includes(name))
        .flatMap(({ name, firesAfter, actionsEnabled }) => [
        ...(firesAfter !== undefined && firesAfter > Math.max(LONG, shortest.hold)
            ? [
                `alarm ${name} looks back over ${(0,_domain_duration_text__WEBPACK_IMPORTED_MODULE_3__/* .durationText */ .S)(firesAfter)} before it fires, and ${shortest.traffic} % is held for ${(0,_domain_duration_text__WEBPACK_IMPORTED_MODULE_3__/* .durationText */ .S)(shortest.hold)}: traffic rises before it can tell. Give it a shorter period, hold longer, or add \`analysis\``,
            ]
            : []),
        ...(actionsEnabled ? [] : [`the actions of alarm ${name} are disabled; its state counts all the same`]),
    ]);
}


/***/ }),

/***/ 8292:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hn: () => (/* binding */ analysisVerdicts),
/* harmony export */   qZ: () => (/* binding */ aloneSince),
/* harmony export */   yd: () => (/* binding */ standingText)
/* harmony export */ });
/* harmony import */ var _analysis__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2166);
/* harmony import */ var _minutes__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7850);
/* harmony import */ var _odds_text__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8649);
/* harmony import */ var _silence__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7192);




/** Since when the canary has all traffic, through several holds if need be. `before`: as it was at the last look. */
const aloneSince = (before, { isAlone, since }) => isAlone ? (before ?? since) : undefined;
/** All that applies; the gravest counts. */
function analysisVerdicts(spec, analysis, began, hold) {
    const logOdds = (0,_analysis__WEBPACK_IMPORTED_MODULE_0__/* .oddsOf */ .ep)(analysis.evidence);
    if (logOdds >= (0,_analysis__WEBPACK_IMPORTED_MODULE_0__/* .limitOf */ .LF)(spec, analysis).threshold)
        return [{ kind: 'breached', reason: standingText(spec, analysis) }];
    const isUnsettled = (0,_minutes__WEBPACK_IMPORTED_MODULE_1__/* .floorMinute */ .tW)(hold.end) > (0,_analysis__WEBPACK_IMPORTED_MODULE_0__/* .firstUnweighed */ .NX)(analysis, began);
    return [
        ...tooFew(spec, analysis, hold, !isUnsettled),
        // Before the promotion the minutes that are still to come are waited for, in doubt all the more.
        ...(isUnsettled && hold.kind === 'bake' ? [] : inDoubt(logOdds, () => standingText(spec, analysis))),
        ...(isUnsettled ? [UNSETTLED] : []),
    ];
}
const UNSETTLED = {
    kind: 'unsettled',
    why: "CloudWatch's counts of the hold's last minutes are still to come",
};
function tooFew({ minRequests }, { evidence, silence }, { since, kind }, isSettled) {
    const seen = Math.max(...Object.values(evidence).map((of) => of.seen));
    const why = (0,_silence__WEBPACK_IMPORTED_MODULE_3__/* .fallenSilentText */ .zF)(silence) ?? (0,_silence__WEBPACK_IMPORTED_MODULE_3__/* .silenceText */ .Zf)(silence, { since, isBake: kind === 'bake' });
    const quiet = why === undefined ? [] : [{ kind: 'quiet', why, isSettled }];
    const isFew = kind === 'first' && seen < minRequests && (quiet.length === 0 || seen > 0);
    return isFew ? [...quiet, few(seen, minRequests)] : quiet;
}
const few = (seen, least) => ({
    kind: 'few',
    why: `the canary has had ${seen} of the ${least} requests of \`min-requests\``,
});
/** ln of the odds from which on a version is more likely bad than good. */
const DOUBT = Math.LN2;
const inDoubt = (logOdds, text) => logOdds < DOUBT ? [] : [{ kind: 'doubt', why: `in doubt: ${text()}` }];
/** Where the comparison stands, in words. */
const standingText = (spec, analysis) => (0,_odds_text__WEBPACK_IMPORTED_MODULE_2__/* .tallyText */ .Wl)(analysis.tally, (0,_analysis__WEBPACK_IMPORTED_MODULE_0__/* .limitOf */ .LF)(spec, analysis));


/***/ }),

/***/ 2166:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  fA: () => (/* binding */ HOUR_BEFORE),
  KH: () => (/* binding */ analyse),
  a2: () => (/* binding */ beginAnalysis),
  bx: () => (/* binding */ courseOf),
  NX: () => (/* binding */ firstUnweighed),
  $Y: () => (/* binding */ keptTexts),
  LF: () => (/* binding */ limitOf),
  uY: () => (/* binding */ nextMinute),
  ep: () => (/* binding */ oddsOf),
  ew: () => (/* binding */ resumeAnalysis)
});

// UNUSED EXPORTS: streamsOf

// EXTERNAL MODULE: ./src/domain/units.ts
var units = __webpack_require__(3503);
;// CONCATENATED MODULE: ./src/judge/evidence.ts
/** How many times worse than the tolerance a bad version may be: a bet on each. */
const EFFECTS = [2, 5, 15, 50];
const CASH = 0.25;
/** Of the cash, what is put into the bets each minute: a version may turn bad late. */
const SHARE = 0.1;
/** The most that one pair of minutes says about unsteadiness: one burst must not numb the judge. */
const CLIP = 16;
const NO_EVIDENCE = {
    cash: Math.log(CASH),
    wealth: EFFECTS.map(() => Math.log((1 - CASH) / EFFECTS.length)),
    chi: 0,
    pairs: 0,
    base: { requests: 0, errors: 0 },
    seen: 0,
};
/**
 * One more minute, in order of time, each once. `logOdds` is the natural logarithm of the odds against a good version
 * after it; that they ever reach 1 / p has a probability of at most p while the version is good, however often one looks
 * (Ville's inequality: the money is a nonnegative supermartingale that starts at 1).
 */
function weigh(before, minute, tolerance) {
    const { canary, base } = minute;
    const wealth = canary.requests > 0 && base.requests > 0
        ? won(before.wealth, minute, tolerance, unsteadiness(before))
        : before.wealth;
    const stake = before.cash + Math.log(SHARE / EFFECTS.length);
    const evidence = {
        ...moved(before, base),
        cash: before.cash + Math.log(1 - SHARE),
        wealth: wealth.map((money) => logSum([money, stake])),
        seen: before.seen + canary.requests,
    };
    return { evidence, logOdds: logSum([before.cash, ...wealth]) };
}
/**
 * Where slow requests cannot be counted: whether the canary's percentile was above the limit. Of a good version that is
 * so in at most every other minute, and the mean of the two factors is one.
 */
function weighSign(before, isAbove) {
    const gain = Math.log(isAbove ? 1.5 : 0.5);
    return { ...before, cash: before.cash + gain, wealth: before.wealth.map((money) => money + gain) };
}
/** ln of the odds against a good version: of all the money. */
const logOddsOf = ({ cash, wealth }) => logSum([cash, ...wealth]);
/** At least 1, which is chance alone; the evidence is divided by it. */
const unsteadiness = ({ chi, pairs }) => Math.max(1, (chi + 1) / (pairs + 1));
function won(wealth, { canary, base }, { ratio, extra }, phi) {
    const weight = ratio * canary.requests;
    // The canary's share of all errors at the edge of the tolerance.
    const share = weight / (weight + base.requests);
    return EFFECTS.map((effect, index) => {
        const norm = 1 - share + effect * share;
        const gain = canary.errors * Math.log(effect) -
            (canary.errors + base.errors) * Math.log(norm) -
            canary.requests * extra * (effect / norm - 1);
        return (wealth[index] ?? 0) + gain / phi;
    });
}
/** The base's minute against its last one. */
function moved({ chi, pairs, base: last }, now) {
    if (now.requests === 0)
        return { chi, pairs, base: last };
    const errors = now.errors + last.errors;
    if (last.requests === 0 || errors === 0)
        return { chi, pairs, base: now };
    const rate = errors / (now.requests + last.requests);
    const difference = now.errors / now.requests - last.errors / last.requests;
    const surprise = difference ** 2 / (rate * (1 / now.requests + 1 / last.requests));
    return { chi: chi + Math.min(CLIP, surprise), pairs: pairs + 1, base: now };
}
/** ln(Σ e^x), also where e^x is no number any more. */
function logSum(terms) {
    const greatest = Math.max(...terms);
    return greatest + Math.log(terms.reduce((sum, term) => sum + Math.exp(term - greatest), 0));
}

// EXTERNAL MODULE: ./src/judge/minutes.ts
var minutes = __webpack_require__(7850);
;// CONCATENATED MODULE: ./src/judge/evidence-text.ts



/**
 * In the characters of a tag: the minute, the minutes used, the cash, the bets, then whole numbers. Logarithms are
 * rounded down and unsteadiness up, so that writing and reading make a roll back rarer, but for a hundredth in the
 * logarithm: unsteadiness also damps what speaks for the canary.
 */
function evidenceText({ evidence, last, used }) {
    const { cash, wealth, chi, pairs, base, seen } = evidence;
    const minute = last === undefined ? NONE : String(last / minutes/* MINUTE */.pY);
    const logs = [cash, ...wealth].map((log) => rounded(Math.floor(log * 1000) / 1000));
    return [
        minute,
        used,
        ...logs,
        rounded(Math.ceil(chi * 1000) / 1000),
        ...[pairs, base.requests, base.errors, seen].map(String),
    ].join(':');
}
/** `undefined`: not such a text; then nothing is known, and the rollout's evidence begins anew. */
function readEvidence(text) {
    const [minute = '', ...fields] = text.split(':');
    if (fields.length !== 11 || !fields.every((field) => NUMBER.test(field)))
        return undefined;
    if (minute !== NONE && !/^\d{1,9}$/.test(minute))
        return undefined;
    const at = (index) => Number(fields[index]);
    const evidence = {
        cash: at(1),
        wealth: [2, 3, 4, 5].map(at),
        chi: at(6),
        pairs: at(7),
        base: { requests: at(8), errors: at(9) },
        seen: at(10),
    };
    if (!isSound(evidence, at(0)))
        return undefined;
    return { evidence, last: minute === NONE ? undefined : (0,units/* instant */.uR)(Number(minute) * minutes/* MINUTE */.pY), used: at(0) };
}
/** What the judge can have written: sums that fit together, and bets that get their share of the cash each minute. */
const isSound = ({ cash, wealth, chi, pairs, base, seen }, used) => [used, chi, pairs, base.requests, base.errors, seen].every((count) => count >= 0) &&
    chi <= pairs * CLIP + 1 &&
    base.errors <= base.requests &&
    wealth.every((money) => money >= cash - 4);
const NONE = '-';
const NUMBER = /^-?\d{1,15}(\.\d{1,3})?$/;
const rounded = (value) => String(Number(value.toFixed(3)));

// EXTERNAL MODULE: ./src/judge/silence.ts
var judge_silence = __webpack_require__(7192);
// EXTERNAL MODULE: ./src/judge/tally.ts
var judge_tally = __webpack_require__(6149);
;// CONCATENATED MODULE: ./src/judge/analysis.ts






const streamsOf = ({ errors, latency }) => [
    ...errors,
    ...(latency === undefined ? [] : ['slow']),
];
const beginAnalysis = (spec) => ({
    last: undefined,
    used: 0,
    evidence: Object.fromEntries(streamsOf(spec).map((name) => [name, NO_EVIDENCE])),
    weighed: undefined,
    tally: judge_tally/* NO_MINUTES */.mq,
    silence: judge_silence/* UNHEARD */.uP,
    earlier: undefined,
    isBroken: false,
});
/** What a later run goes on from, by stream. */
const keptTexts = ({ last, used, evidence }) => Object.fromEntries(Object.entries(evidence).map(([name, of]) => [name, evidenceText({ evidence: of, last, used })]));
/** A stream whose text is missing, impossible, or of a rollout before this one begins anew, and the others with it. */
function resumeAnalysis(spec, texts, began, now) {
    const begun = beginAnalysis(spec);
    const names = streamsOf(spec);
    const read = names.map((name) => ({ name, kept: readEvidence(texts[name] ?? '') }));
    const isBroken = read.some(({ name, kept }) => texts[name] !== undefined && !isPossible(kept, began, now));
    const kept = read.flatMap(({ name, kept: one }) => one?.last === undefined || one.last < (0,minutes/* floorMinute */.tW)(began) ? [] : [{ ...one, name, last: one.last }]);
    const [first] = kept;
    // The mean of other streams than before would have another bound.
    if (first === undefined || isBroken || kept.length < names.length)
        return { ...begun, isBroken };
    // They are written together; should they differ, no minute counts twice.
    const last = kept.reduce((latest, { last: next }) => (next > latest ? next : latest), first.last);
    const used = Math.max(...kept.map((one) => one.used));
    const evidence = Object.fromEntries(kept.map((one) => [one.name, one.evidence]));
    return { ...begun, last, used, evidence, earlier: oddsOf(evidence) };
}
/** No minute takes more than half of the money, and none that is still to come has been weighed. */
function isPossible(kept, began, now) {
    if (kept === undefined)
        return false;
    if (kept.last === undefined)
        return true;
    const weighed = (0,units/* since */.XP)((0,minutes/* floorMinute */.tW)(began), kept.last) / minutes/* MINUTE */.pY + 1;
    return kept.last <= now && (weighed < 1 || kept.evidence.cash >= NO_EVIDENCE.cash - weighed);
}
/** CloudWatch keeps counts by the minute for so long (user guide, "metrics retention"). */
const KEPT = (0,units/* hours */.c$)(15 * 24);
/** The first minute that has not been weighed, and of which anything can still be known. */
const nextMinute = (analysis, began, now) => (0,units/* instant */.uR)(Math.max(firstUnweighed(analysis, began), (0,minutes/* floorMinute */.tW)(now) - KEPT));
/** By what has been weighed alone. */
const firstUnweighed = ({ last }, began) => last === undefined ? (0,minutes/* floorMinute */.tW)(began) : (0,units/* after */.Pl)(last, minutes/* MINUTE */.pY);
/** Weighs the minutes that have settled since, up to the first that speaks loud enough: what comes after takes nothing back. */
function analyse(spec, analysis, seen, moment) {
    let standing = analysis;
    const { began, now, earlier } = moment;
    for (const at of (0,minutes/* settledMinutes */.$y)(seen, earlier, nextMinute(analysis, began, now), now)) {
        const [weighed, minute] = weighMinute(spec, standing, seen, moment, at);
        standing = { ...standing, ...weighed, ...noted(standing, minute) };
        if (minute.logOdds >= thresholdOf(spec))
            break;
    }
    return standing;
}
const noted = ({ weighed, tally, silence }, minute) => ({
    weighed: { minute, before: weighed },
    tally: (0,judge_tally/* tallied */.mG)(tally, minute),
    silence: (0,judge_silence/* heard */.HK)(silence, minute),
});
function weighMinute(spec, before, seen, moment, at) {
    // The minute in which it began counts where most of it lies.
    const isAlone = moment.aloneSince !== undefined && (0,units/* since */.XP)(moment.aloneSince, (0,units/* after */.Pl)(at, minutes/* MINUTE */.pY)) > minutes/* MINUTE */.pY / 2;
    const baseAt = isAlone ? hourBefore(moment.began, before.used) : at;
    const compared = observedStreams(spec, seen).filter((name) => name !== 'slow' || !isCold(moment, at));
    const counts = compared.map((name) => ({
        name,
        canary: (0,minutes/* countOf */.pq)(seen.canary, name, at),
        base: baseAt === undefined ? NOTHING : (0,minutes/* countOf */.pq)(seen.base, name, baseAt),
    }));
    const isAbove = signOf(seen, at);
    const evidence = {
        ...before.evidence,
        ...Object.fromEntries(counts.map((count) => {
            const known = before.evidence[count.name] ?? NO_EVIDENCE;
            if (count.name !== 'slow')
                return [count.name, weigh(known, count, spec.tolerance).evidence];
            return ['slow', weighSlow(spec, known, count, seen, isAbove)];
        })),
    };
    const streams = counts.map((count) => ({
        ...count,
        logOdds: logOddsOf(evidence[count.name] ?? NO_EVIDENCE),
        ...(count.name === 'slow' && isAbove !== undefined && { isAbove }),
    }));
    const unweighed = streamsOf(spec)
        .filter((name) => !compared.includes(name))
        .map((name) => ({ name, logOdds: logOddsOf(evidence[name] ?? NO_EVIDENCE) }));
    const used = before.used + (isAlone ? 1 : 0);
    const against = !isAlone ? 'beside' : baseAt === undefined ? 'nothing' : 'before';
    const minute = { at, against, streams, unweighed, logOdds: oddsOf(evidence) };
    return [{ last: at, used, evidence }, minute];
}
/** Without a limit nothing is slow, and nothing fast. */
const observedStreams = (spec, { canary, above }) => streamsOf(spec).filter((name) => name !== 'slow' || canary.slow !== undefined || above !== undefined);
const NOTHING = { requests: 0, errors: 0 };
/** At 100 % there is no other traffic: a minute of the hour before the rollout stands for it, the newest first, each once. */
const HOUR_BEFORE = (0,units/* minutes */.Gx)(60);
function hourBefore(began, used) {
    return (used + 1) * minutes/* MINUTE */.pY > HOUR_BEFORE ? undefined : (0,units/* after */.Pl)((0,minutes/* floorMinute */.tW)(began), (0,units/* minutes */.Gx)(-1 - used));
}
/** Functions start cold where traffic rose. */
const isCold = ({ raised }, at) => raised.some((rise) => (0,units/* since */.XP)(rise, (0,units/* after */.Pl)(at, minutes/* MINUTE */.pY)) > 0 && (0,units/* since */.XP)(rise, at) < minutes/* MINUTE */.pY);
/** So few requests make no percentile. */
const FEWEST = 100;
/** `undefined`: no sign is told by this minute. */
function signOf({ canary, above }, at) {
    const value = above?.get(at);
    if (value === undefined || (canary.requests.get(at) ?? 0) < FEWEST)
        return undefined;
    return value > 0;
}
function weighSlow({ tolerance, latency }, known, count, { above }, isAbove) {
    if (above !== undefined)
        return isAbove === undefined ? known : weighSign(known, isAbove);
    const slowly = { ratio: tolerance.ratio, extra: 1 - (latency?.percentile ?? 100) / 100 };
    return weigh(known, count, slowly).evidence;
}
/** The mean of the odds: one bound holds for all streams, however they depend on each other. */
function oddsOf(evidence) {
    const each = Object.values(evidence).map(logOddsOf);
    return logSum(each) - Math.log(each.length);
}
const courseOf = (spec, analysis) => ({
    minutes: inOrder(analysis.weighed),
    ...limitOf(spec, analysis),
});
/** What the odds are measured against, and what they began with. */
const limitOf = (spec, { earlier }) => ({
    threshold: thresholdOf(spec),
    ...(earlier !== undefined && { earlier }),
});
function inOrder(weighed) {
    const minutes = [];
    for (let one = weighed; one !== undefined; one = one.before)
        minutes.push(one.minute);
    return minutes.reverse();
}
const thresholdOf = ({ falseAlarm }) => -Math.log(falseAlarm);


/***/ }),

/***/ 7850:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $y: () => (/* binding */ settledMinutes),
/* harmony export */   FF: () => (/* binding */ without),
/* harmony export */   g2: () => (/* binding */ settlesAt),
/* harmony export */   oR: () => (/* binding */ joined),
/* harmony export */   pY: () => (/* binding */ MINUTE),
/* harmony export */   pq: () => (/* binding */ countOf),
/* harmony export */   tW: () => (/* binding */ floorMinute)
/* harmony export */ });
/* unused harmony export less */
/* harmony import */ var _domain_units__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3503);

const MINUTE = (0,_domain_units__WEBPACK_IMPORTED_MODULE_0__/* .minutes */ .Gx)(1);
/** So long after its end a minute is believed when both sides have counts of it, and the same as at the look before. */
const EARLY = (0,_domain_units__WEBPACK_IMPORTED_MODULE_0__/* .seconds */ .YA)(60);
/** So long after its end what is still missing is zero. */
const LATE = (0,_domain_units__WEBPACK_IMPORTED_MODULE_0__/* .seconds */ .YA)(180);
/** When a minute can be settled at the earliest. */
const settlesAt = (minute) => (0,_domain_units__WEBPACK_IMPORTED_MODULE_0__/* .after */ .Pl)((0,_domain_units__WEBPACK_IMPORTED_MODULE_0__/* .after */ .Pl)(minute, MINUTE), EARLY);
/**
 * The minutes that can be weighed now, in order of time and each once: from `from` on, up to the first that may still
 * change. What AWS corrects later is not looked at again.
 */
function settledMinutes(seen, earlier, from, now) {
    const settled = [];
    for (let at = floorMinute(from); isSettled(seen, earlier, at, now); at = (0,_domain_units__WEBPACK_IMPORTED_MODULE_0__/* .after */ .Pl)(at, MINUTE))
        settled.push(at);
    return settled;
}
function isSettled(seen, earlier, at, now) {
    const end = (0,_domain_units__WEBPACK_IMPORTED_MODULE_0__/* .after */ .Pl)(at, MINUTE);
    if (now >= (0,_domain_units__WEBPACK_IMPORTED_MODULE_0__/* .after */ .Pl)(end, LATE))
        return true;
    const isThere = seen.canary.requests.has(at) && seen.base.requests.has(at);
    return now >= settlesAt(at) && isThere && earlier !== undefined && earlier.at >= end && isSame(seen, earlier.seen, at);
}
/**
 * The base is what is left of the stage without the canary: where the one is whole and the other still comes in, good
 * canaries look bad.
 */
const isSame = (now, before, at) => ['canary', 'base'].every((side) => seriesOf(now[side]).every((series, index) => series?.get(at) === seriesOf(before[side])[index]?.get(at)));
const seriesOf = ({ requests, errors, slow }) => [requests, errors['5xx'], errors['4xx'], slow];
/** Two stretches of time of the same side. */
const joined = (before, now) => ({
    requests: new Map([...before.requests, ...now.requests]),
    errors: {
        '5xx': new Map([...before.errors['5xx'], ...now.errors['5xx']]),
        '4xx': new Map([...before.errors['4xx'], ...now.errors['4xx']]),
    },
    slow: before.slow && now.slow && new Map([...before.slow, ...now.slow]),
});
/** Never more errors than requests: the two may come apart. */
function countOf(side, stream, at) {
    const requests = side.requests.get(at) ?? 0;
    const errors = (stream === 'slow' ? side.slow : side.errors[stream])?.get(at) ?? 0;
    return { requests, errors: Math.min(requests, errors) };
}
/** The stage's series hold the canary's requests too (unverified; others report it). */
const without = (stage, canary) => ({
    requests: less(stage.requests, canary.requests),
    errors: {
        '5xx': less(stage.errors['5xx'], canary.errors['5xx']),
        '4xx': less(stage.errors['4xx'], canary.errors['4xx']),
    },
    slow: stage.slow && canary.slow && less(stage.slow, canary.slow),
});
/** Never below zero. */
const less = (whole, part) => new Map([...whole].map(([at, value]) => [at, Math.max(0, value - (part.get(at) ?? 0))]));
const floorMinute = (time) => (0,_domain_units__WEBPACK_IMPORTED_MODULE_0__/* .instant */ .uR)(Math.floor(time / MINUTE) * MINUTE);


/***/ }),

/***/ 7192:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HK: () => (/* binding */ heard),
/* harmony export */   Zf: () => (/* binding */ silenceText),
/* harmony export */   uP: () => (/* binding */ UNHEARD),
/* harmony export */   zF: () => (/* binding */ fallenSilentText)
/* harmony export */ });
/* harmony import */ var _minutes__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7850);

/** So many minutes without a request of anybody, after minutes with as many as this, are hardly chance. */
const SILENT = 3;
const BUSY = 10;
const UNHEARD = {
    first: undefined,
    last: undefined,
    canary: undefined,
    base: undefined,
    busyBeside: 0,
    newest: [],
    busiest: [],
    minutes: 0,
};
/** With one more minute. */
function heard(before, minute) {
    const { at } = minute;
    const { canary, base, beside } = requestsIn(minute);
    const newest = [...before.newest, canary + beside].slice(-SILENT);
    const isSilent = canary + beside === 0;
    return {
        first: before.first ?? at,
        last: at,
        canary: canary > 0 ? at : before.canary,
        base: base > 0 ? at : before.base,
        busyBeside: before.busyBeside + (beside > 0 ? 1 : 0),
        newest,
        busiest: isSilent ? before.busiest : newest,
        minutes: isSilent ? before.minutes + 1 : 0,
    };
}
/** `beside`: those of the base in this very minute. */
function requestsIn({ streams: [stream], against }) {
    const [canary, base] = [stream?.canary.requests ?? 0, stream?.base.requests ?? 0];
    return { canary, base, beside: against === 'beside' ? base : 0 };
}
/** A bake has been compared before it; any other hold in which one side was silent all the time proves nothing. */
function silenceText(silence, hold) {
    const weighed = weighedSince(silence, hold.since);
    const time = `${weighed} minute${weighed === 1 ? '' : 's'}`;
    const isSilent = (lastHeard) => lastHeard === undefined || lastHeard < hold.since;
    if (weighed === 0)
        return undefined;
    if (isSilent(silence.canary))
        return `no request has reached the canary in ${time}`;
    if (hold.isBake || !isSilent(silence.base))
        return undefined;
    return `there is nothing to compare with: all requests of ${time} went to the canary`;
}
/** Minutes are weighed without a gap; only after weeks without a look it is said to be longer than it was. */
function weighedSince({ first, last }, start) {
    if (first === undefined || last === undefined)
        return 0;
    const from = Math.max(first, Math.ceil(start / _minutes__WEBPACK_IMPORTED_MODULE_0__/* .MINUTE */ .pY) * _minutes__WEBPACK_IMPORTED_MODULE_0__/* .MINUTE */ .pY);
    return Math.max(0, (last - from) / _minutes__WEBPACK_IMPORTED_MODULE_0__/* .MINUTE */ .pY + 1);
}
/** Nobody comes any more, or CloudWatch is too late for its counts to be waited for. */
function fallenSilentText({ busiest, minutes }) {
    if (minutes < SILENT || busiest.length < SILENT || busiest.some((count) => count < BUSY))
        return undefined;
    return `CloudWatch had no counts in time of any request to the stage for ${minutes} minutes, after a busy time`;
}


/***/ }),

/***/ 4040:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ isReserve),
/* harmony export */   Q: () => (/* binding */ worst)
/* harmony export */ });
const RESERVES = ['quiet', 'few', 'doubt', 'unsettled'];
const isReserve = (verdict) => RESERVES.some((kind) => kind === verdict.kind);
const GRAVITY = {
    lost: 9,
    breached: 8,
    cancelled: 7,
    unknown: 6,
    'no-data': 5,
    quiet: 4,
    few: 3,
    doubt: 2,
    unsettled: 1,
    healthy: 0,
};
/** The gravest of several sources; the first of equals. Nothing to judge by at all is healthy: only time decides. */
const worst = (verdicts, onNoData) => verdicts.reduce((a, b) => (gravity(b, onNoData) > gravity(a, onNoData) ? b : a), { kind: 'healthy' });
/** Where missing data are no reason to stay, they must not hide one that is. */
const gravity = ({ kind }, onNoData) => onNoData === 'continue' && (kind === 'no-data' || kind === 'quiet') ? 0.5 : GRAVITY[kind];


/***/ })

};
