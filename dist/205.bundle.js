export const id = 205;
export const ids = [205];
export const modules = {

/***/ 205:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  rehearseAll: () => (/* binding */ rehearseAll)
});

// EXTERNAL MODULE: ./src/config/match.ts + 1 modules
var match = __webpack_require__(1244);
// EXTERNAL MODULE: ./src/config/warnings.ts
var config_warnings = __webpack_require__(4601);
// EXTERNAL MODULE: ./src/domain/never.ts
var never = __webpack_require__(8566);
// EXTERNAL MODULE: ./src/domain/problem.ts
var domain_problem = __webpack_require__(3603);
// EXTERNAL MODULE: ./src/domain/units.ts
var units = __webpack_require__(3503);
// EXTERNAL MODULE: ./src/canary/machine.ts
var machine = __webpack_require__(8294);
// EXTERNAL MODULE: ./src/judge/alarms.ts
var alarms = __webpack_require__(905);
// EXTERNAL MODULE: ./src/judge/analysis.ts + 2 modules
var analysis = __webpack_require__(2166);
// EXTERNAL MODULE: ./src/judge/minutes.ts
var minutes = __webpack_require__(7850);
// EXTERNAL MODULE: ./src/judge/odds-text.ts
var odds_text = __webpack_require__(8649);
// EXTERNAL MODULE: ./src/judge/verdict.ts
var judge_verdict = __webpack_require__(4040);
// EXTERNAL MODULE: ./src/judge/analysis-verdicts.ts
var analysis_verdicts = __webpack_require__(8292);
;// CONCATENATED MODULE: ./src/rehearse/comparison.ts



const NO_DATA = new Map();
/** The analysis of one rehearsed rollout, which sees of the traffic what CloudWatch has. */
class Comparison {
    #spec;
    #traffic;
    #raised = [];
    #analysis;
    #aloneSince;
    constructor(spec, traffic) {
        this.#spec = spec;
        this.#traffic = traffic;
        this.#analysis = (0,analysis/* beginAnalysis */.a2)(spec);
    }
    /** Traffic rose. */
    raised(now) {
        this.#raised.push(now);
    }
    /** `earlier`: the look before this one, whether or not there was anything new to see. */
    look(now, earlier, hold) {
        const [began] = this.#raised;
        if (began === undefined)
            return [];
        if (now >= (0,minutes/* settlesAt */.g2)((0,analysis/* nextMinute */.uY)(this.#analysis, began, now)))
            this.#weigh(now, earlier, began, hold);
        return (0,analysis_verdicts/* analysisVerdicts */.Hn)(this.#spec, this.#analysis, began, hold);
    }
    get course() {
        return (0,analysis/* courseOf */.bx)(this.#spec, this.#analysis);
    }
    /** An error of a trace is of one class: a second one that is compared has none. */
    #seen(now) {
        const { canary, base } = this.#traffic.seen(now);
        const only = (side) => ({ ...side, errors: { ...side.errors, '4xx': NO_DATA } });
        return this.#spec.errors.includes('5xx') ? { canary: only(canary), base: only(base) } : { canary, base };
    }
    #weigh(now, earlier, began, hold) {
        this.#aloneSince = (0,analysis_verdicts/* aloneSince */.qZ)(this.#aloneSince, hold);
        const seen = this.#seen(now);
        // Counts come in on time here: those of a minute that was over at the look before were whole then.
        const moment = { now, began, aloneSince: this.#aloneSince, raised: this.#raised, earlier: { at: earlier, seen } };
        this.#analysis = (0,analysis/* analyse */.KH)(this.#spec, this.#analysis, seen, moment);
    }
}

;// CONCATENATED MODULE: ./src/rehearse/dice.ts
/**
 * The same dice for the same three numbers: any safe integer as seed, and 32 bits of the others. sfc32 of Chris
 * Doty-Humphrey's PractRand: 128 bits of state, 15 rounds to mix what it is given.
 */
function diceOf(seed, when, which) {
    const beyond = Math.floor(seed / 2 ** 32);
    let [a, b, c, counter] = [seed | 0, when | 0, which | 0, (1 + beyond) | 0];
    const next = () => {
        const drawn = (a + b + counter) | 0;
        counter = (counter + 1) | 0;
        a = b ^ (b >>> 9);
        b = (c + (c << 3)) | 0;
        c = (((c << 21) | (c >>> 11)) + drawn) | 0;
        return drawn >>> 0;
    };
    for (let round = 0; round < 15; round++)
        next();
    return () => next() / 0x1_0000_0000;
}
/** The seed so many places after this one; the least comes after the greatest. */
function seedAfter(seed, places) {
    const over = places - (Number.MAX_SAFE_INTEGER - seed);
    return over > 0 ? Number.MIN_SAFE_INTEGER + over - 1 : seed + places;
}
/** A factor of mean 1 that is never negative: log-normal, of this coefficient of variation (deviation by mean). */
function swing(variation, dice) {
    const variance = Math.log(1 + variation ** 2);
    return Math.exp(Math.sqrt(variance) * normal(dice) - variance / 2);
}
/** Box and Muller's. */
const normal = (dice) => Math.sqrt(-2 * Math.log(1 - dice())) * Math.cos(2 * Math.PI * dice());

;// CONCATENATED MODULE: ./src/rehearse/binomial.ts
/** How many of `trials`, a whole number up to a million or so, come out when each does with this chance. */
function binomial(trials, chance, dice) {
    if (trials === 0 || chance <= 0)
        return 0;
    if (chance >= 1)
        return trials;
    if (chance > 0.5)
        return trials - binomial(trials, 1 - chance, dice);
    return trials * chance < FEW ? byInversion(trials, chance, dice) : byRejection(trials, chance, dice);
}
/** From this mean on BTRS may be used, by its author. */
const FEW = 10;
/** Goes up the distribution until the number that was drawn is used up. */
function byInversion(trials, chance, dice) {
    const odds = chance / (1 - chance);
    let left = dice();
    let probability = (1 - chance) ** trials;
    let count = 0;
    while (left > probability && count < trials) {
        left -= probability;
        probability *= ((trials - count) / (count + 1)) * odds;
        count++;
    }
    return count;
}
/**
 * BTRS: transformed rejection with squeeze, in the same time for any number of trials. W. Hörmann, "The generation of
 * binomial random variates", Journal of Statistical Computation and Simulation 46 (1993).
 */
function byRejection(trials, chance, dice) {
    const hat = hatOf(trials, chance);
    for (;;) {
        const u = dice() - 0.5;
        const v = dice();
        const us = 0.5 - Math.abs(u);
        const count = Math.floor(((2 * hat.a) / us + hat.b) * u + hat.c);
        if (us >= 0.07 && v <= hat.squeeze)
            return count;
        if (count < 0 || count > trials)
            continue;
        const bound = Math.log((v * hat.alpha) / (hat.a / us ** 2 + hat.b));
        if (bound <= relativeLog(trials, chance, count))
            return count;
    }
}
function hatOf(trials, chance) {
    const deviation = Math.sqrt(trials * chance * (1 - chance));
    const b = 1.15 + 2.53 * deviation;
    return {
        a: -0.0873 + 0.0248 * b + 0.01 * chance,
        b,
        c: trials * chance + 0.5,
        alpha: (2.83 + 5.1 / b) * deviation,
        squeeze: 0.92 - 4.2 / b,
    };
}
/** ln of a count's probability by the likeliest one's. */
function relativeLog(trials, chance, count) {
    const mode = Math.floor((trials + 1) * chance);
    const ways = logFactorial(mode) + logFactorial(trials - mode) - logFactorial(count) - logFactorial(trials - count);
    return ways + (count - mode) * Math.log(chance / (1 - chance));
}
/** Stirling's series; its next term is below 1e-9 from 10 on. */
function logFactorial(n) {
    const small = SMALL[n];
    if (small !== undefined)
        return small;
    const z = n + 1;
    return ((z - 0.5) * Math.log(z) - z + 0.5 * Math.log(2 * Math.PI) + 1 / (12 * z) - 1 / (360 * z ** 3) + 1 / (1260 * z ** 5));
}
const SMALL = [1, 1, 2, 6, 24, 120, 720, 5040, 40_320, 362_880].map(Math.log);

;// CONCATENATED MODULE: ./src/rehearse/traffic.ts




/** The first of the three dice of a side; the one that splits requests is 0, the two that swing are beyond. */
const DICE = { canary: 1, base: 4 };
/**
 * The requests of one rollout, as whole requests: as many as the trace says, split by chance as API Gateway splits them,
 * each failing by chance. Only what is asked for is drawn, whole minutes where nothing changes within them; the same
 * seed gives the same minutes as long as the canary has the same share.
 */
class Traffic {
    #trace;
    #seed;
    #canary = noMinutes();
    #base = noMinutes();
    #drawn;
    /** The place of the phase that holds then. */
    #phase = 0;
    #share = units/* NO_TRAFFIC */.qE;
    #onCanary = { requests: 0, errors: 0 };
    /** `from`: before it nothing is known. */
    constructor(trace, seed, from) {
        this.#trace = trace;
        this.#seed = seed;
        this.#drawn = (0,minutes/* floorMinute */.tW)(from);
    }
    /** From `at` on the canary has another share; not before what has been asked for. */
    shift(share, at) {
        this.#draw(at);
        this.#share = share;
    }
    /** As CloudWatch has it: the minutes that are over. */
    seen(now) {
        this.#draw((0,minutes/* floorMinute */.tW)(now));
        return { canary: this.#canary, base: this.#base };
    }
    /** All that the canary has served. */
    onCanary(until) {
        this.#draw(until);
        return this.#onCanary;
    }
    #draw(until) {
        const { phases } = this.#trace;
        while (this.#drawn < until) {
            while ((phases[this.#phase + 1]?.from ?? until) <= this.#drawn)
                this.#phase++;
            const end = Math.min(until, (0,units/* after */.Pl)((0,minutes/* floorMinute */.tW)(this.#drawn), minutes/* MINUTE */.pY), phases[this.#phase + 1]?.from ?? until);
            this.#serve(phases[this.#phase] ?? phases[0], this.#drawn, (0,units/* instant */.uR)(end));
            this.#drawn = (0,units/* instant */.uR)(end);
        }
    }
    /** Within one minute. */
    #serve(phase, from, to) {
        const requests = requestsBetween(phase.requestsPerMinute, from, to);
        const canary = this.#some(requests, this.#share / 100, from, 0);
        const served = this.#counts('canary', canary, phase.canary, from);
        this.#onCanary = {
            requests: this.#onCanary.requests + canary,
            errors: this.#onCanary.errors + served.errors,
        };
        if (canary > 0)
            note(this.#canary, (0,minutes/* floorMinute */.tW)(from), served);
        // The stage's series has both, and what is left without the canary may be none.
        if (requests > 0)
            note(this.#base, (0,minutes/* floorMinute */.tW)(from), this.#counts('base', requests - canary, phase.base, from));
    }
    #counts(side, requests, { errors, slow }, from) {
        const first = DICE[side];
        const rate = errors * this.#swing(from, first + 2);
        return {
            requests,
            errors: this.#some(requests, rate, from, first),
            slow: this.#some(requests, slow, from, first + 1),
        };
    }
    #some(requests, chance, from, which) {
        return requests === 0 || chance === 0 ? 0 : binomial(requests, chance, this.#dice(from, which));
    }
    /** The same for the whole minute. */
    #swing(from, which) {
        const { variation } = this.#trace;
        return variation === 0 ? 1 : swing(variation, this.#dice((0,minutes/* floorMinute */.tW)(from), which));
    }
    /** Times beyond 32 bits get other dice, not those of 49 days before. */
    #dice(at, which) {
        return diceOf(this.#seed, at, which + 16 * Math.floor(at / 2 ** 32));
    }
}
/** Series that grow; a minute without requests has no data. An error is one of the class that is judged, whichever that is. */
function noMinutes() {
    const errors = new Map();
    return {
        requests: new Map(),
        errors: { '5xx': errors, '4xx': errors },
        slow: new Map(),
    };
}
function note({ requests, errors, slow }, minute, served) {
    const add = (series, count) => series.set(minute, (series.get(minute) ?? 0) + count);
    add(requests, served.requests);
    add(errors['5xx'], served.errors);
    add(slow, served.slow);
}
/** So that each minute has exactly as many, however it is cut; a fraction of one comes when it is whole. */
const requestsBetween = (perMinute, from, to) => requestsUntil(perMinute, to) - requestsUntil(perMinute, from);
const requestsUntil = (perMinute, at) => Math.floor((perMinute * at) / (0,units/* minutes */.Gx)(1));

;// CONCATENATED MODULE: ./src/rehearse/rehearsal.ts










/**
 * A rollout of this canary in this traffic, `run` being 0 for the first of those that a trace is repeated for. Machine and
 * judge are those of production; the clock jumps from poll to poll, AWS's calls take no time, and smoke tests pass.
 * `undefined`: it does not end within so many looks.
 */
const rehearse = (spec, trace, run, maxLooks) => new Rollout(spec, trace, run).play(maxLooks);
class Rollout {
    #spec;
    #trace;
    #name;
    #traffic;
    #comparison;
    #changes = [];
    #alarms;
    #excused;
    #now = START;
    /** The look before, in production's row of them: here those that show nothing new are left out. */
    #earlier = START;
    constructor(spec, trace, run) {
        this.#spec = spec;
        this.#trace = trace;
        this.#name = trace.repeat === 1 ? trace.name : `${trace.name} #${run + 1}`;
        this.#traffic = new Traffic(trace, seedAfter(trace.seed, run), (0,units/* instant */.uR)(START - analysis/* HOUR_BEFORE */.fA));
        this.#comparison = spec.analysis && new Comparison(spec.analysis, this.#traffic);
        this.#alarms = alarmsIn(spec, trace, START);
        this.#excused = (0,alarms/* ignored */.PP)(spec, this.#alarms.states, undefined);
    }
    play(maxLooks) {
        // The machine's own times, between which it only polls.
        const spec = { ...this.#spec, poll: (0,units/* millis */.ne)(machine/* FOREVER */.SY) };
        let [state, command] = (0,machine/* enter */.Ve)(spec, 0, this.#now);
        let looks = 0;
        for (;;) {
            looks += this.#perform(command);
            if (looks > maxLooks)
                return undefined;
            if (state.phase !== 'holding')
                return { rehearsal: this.#end(state), looks };
            [state, command] = (0,machine/* decide */.LD)(spec, state, this.#judge(state), this.#now);
        }
    }
    /** How many looks it is worth, by the time that it takes us. */
    #perform(command) {
        if (command.do === 'shift')
            this.#shift(command.to);
        if (command.do !== 'wait')
            return 1;
        const before = this.#now;
        this.#wait(command.until);
        const passed = (0,units/* since */.XP)(before, this.#now) / minutes/* MINUTE */.pY;
        return Math.max(1, Math.ceil(this.#comparison === undefined ? passed / UNCOMPARED : passed));
    }
    /** Until the first poll, or the machine's own time, at which anything can be new: CloudWatch's counts are so by the minute. */
    #wait(due) {
        const { poll } = this.#spec;
        const news = [this.#alarms.until, this.#comparison === undefined ? machine/* FOREVER */.SY : (0,units/* after */.Pl)((0,minutes/* floorMinute */.tW)(this.#now), minutes/* MINUTE */.pY)];
        const polls = Math.max(1, Math.ceil((Math.min(due, ...news) - this.#now) / poll));
        this.#earlier = (0,units/* instant */.uR)(this.#now + (polls - 1) * poll);
        this.#now = (0,units/* instant */.uR)(Math.min(due, this.#now + polls * poll));
    }
    /** Production says nothing of a step that changes nothing. */
    #shift(to) {
        this.#traffic.shift(to, this.#now);
        if (to === (this.#changes.at(-1)?.traffic ?? units/* NO_TRAFFIC */.qE))
            return;
        this.#comparison?.raised(this.#now);
        this.#changes.push({ atSeconds: inSeconds(this.#now), traffic: to });
    }
    #judge(state) {
        if (this.#now >= this.#alarms.until)
            this.#alarms = alarmsIn(this.#spec, this.#trace, this.#now);
        const { verdict, excused } = (0,alarms/* judgeAlarms */.eX)(this.#spec.alarms, this.#alarms.states, this.#excused);
        this.#excused = excused;
        const compared = this.#comparison?.look(this.#now, this.#earlier, (0,machine/* currentHold */.HC)(this.#spec, state)) ?? [];
        // What follows without a wait is looked at in the same moment.
        this.#earlier = this.#now;
        return (0,judge_verdict/* worst */.Q)([verdict, ...compared], this.#spec.onNoData);
    }
    #end(state) {
        const served = this.#traffic.onCanary(this.#now);
        const result = resultOf(state);
        if (result === 'rolled-back')
            this.#changes.push({ atSeconds: inSeconds(this.#now), traffic: units/* NO_TRAFFIC */.qE });
        return {
            name: this.#name,
            result,
            atSeconds: inSeconds(this.#now),
            requestsOnCanary: served.requests,
            badRequestsOnCanary: served.errors,
            reason: this.#reason(state),
            traffic: this.#changes,
            course: this.#comparison?.course,
        };
    }
    #reason(state) {
        if (state.phase !== 'promoted')
            return state.reason;
        return this.#comparison === undefined ? 'no alarm fired' : (0,odds_text/* courseText */.Vf)(this.#comparison.course);
    }
}
function alarmsIn({ alarms }, { phases }, now) {
    const minute = (0,minutes/* floorMinute */.tW)(now);
    const index = phases.findLastIndex(({ from }) => from < minute || from <= START);
    const states = alarms.map((name) => {
        const { state, since } = phases[index]?.alarms.get(name) ?? { state: 'OK', since: undefined };
        return { name, state, since, reason: 'the trace says so', firesAfter: undefined, actionsEnabled: true };
    });
    const next = phases[index + 1];
    return { states, until: next === undefined ? machine/* FOREVER */.SY : (0,units/* after */.Pl)((0,minutes/* floorMinute */.tW)(next.from), minutes/* MINUTE */.pY) };
}
/** Nobody cancels a rehearsal or takes its stage away. */
function resultOf({ phase }) {
    if (phase === 'lost')
        throw new RangeError('a rehearsal lost its canary');
    return phase;
}
/** Minutes that are played in the time that one takes that is compared, too. */
const UNCOMPARED = 10;
/** The first rise of traffic, at the beginning of a minute. */
const START = (0,units/* instant */.uR)(0);
const inSeconds = (at) => at / 1000;

// EXTERNAL MODULE: ./src/config/issues.ts
var issues = __webpack_require__(1012);
// EXTERNAL MODULE: ./src/config/parse.ts + 8 modules
var parse = __webpack_require__(3762);
// EXTERNAL MODULE: ./src/config/tree.ts
var config_tree = __webpack_require__(2408);
// EXTERNAL MODULE: ./src/config/wording.ts
var wording = __webpack_require__(6414);
// EXTERNAL MODULE: ./src/config/yaml.ts + 1 modules
var yaml = __webpack_require__(8841);
;// CONCATENATED MODULE: ./src/rehearse/phases.ts

const EVER = (0,units/* instant */.uR)(Number.NEGATIVE_INFINITY);
/** Each change on top of those before it, key by key; of several at one time the last in the file comes last. */
function phasesOf(trace) {
    const start = {
        from: EVER,
        requestsPerMinute: trace['requests-per-minute'],
        base: trace.base ?? {},
        canary: trace.canary ?? {},
        alarms: new Map(),
    };
    let said = start;
    const later = (trace.changes ?? [])
        .toSorted((a, b) => a.at - b.at)
        .map((change) => phaseOf((said = afterChange(said, change))));
    return [phaseOf(start), ...later];
}
function afterChange(before, change) {
    const from = (0,units/* instant */.uR)(change.at);
    const changed = Object.entries(change.alarms ?? {}).filter(([name, state]) => stateIn(before, name) !== state);
    return {
        from,
        requestsPerMinute: change['requests-per-minute'] ?? before.requestsPerMinute,
        base: { ...before.base, ...change.base },
        canary: { ...before.canary, ...change.canary },
        alarms: new Map([...before.alarms, ...changed.map(([name, state]) => [name, { state, since: from }])]),
    };
}
const stateIn = ({ alarms }, name) => alarms.get(name)?.state ?? 'OK';
/** A new version of which nothing is said does as the old one does. */
function phaseOf({ base, canary, ...rest }) {
    const { 'error-rate': errors = 0, 'slow-rate': slow = 0 } = base;
    const { 'error-rate': canaryErrors = errors, 'slow-rate': canarySlow = slow } = canary;
    return { ...rest, base: { errors, slow }, canary: { errors: canaryErrors, slow: canarySlow } };
}

// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js + 5 modules
var schemas = __webpack_require__(8395);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/api.js
var api = __webpack_require__(3759);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/core.js
var core = __webpack_require__(8532);
// EXTERNAL MODULE: ./src/config/canary-schema.ts + 1 modules
var canary_schema = __webpack_require__(8169);
// EXTERNAL MODULE: ./src/config/duration.ts + 1 modules
var duration = __webpack_require__(4232);
// EXTERNAL MODULE: ./src/config/shapes.ts
var shapes = __webpack_require__(3714);
;// CONCATENATED MODULE: ./src/rehearse/scenario-schema.ts





const MAX_TRACES = 1000;
const MAX_REPEAT = 10_000;
const MAX_CHANGES = 1000;
const MAX_REQUESTS = 1_000_000;
const MAX_VARIATION = 10;
/** A share of all requests. Unlike in `stages.yml` a bare number is a fraction. */
const share = () => {
    const words = (0,wording/* wanted */.Ol)('a fraction from 0 to 1, or a percent with its sign', 'A bare number is a fraction here: for 20 percent write `0.2` or `20%`.');
    const percents = /^(?:100(?:\.0{1,4})?|[1-9]?[0-9](?:\.[0-9]{1,4})?)%$/;
    const kinds = schemas/* union */.KCZ([schemas/* number */.aig(words).check(api/* _gte */.qm(0, words), api/* _lte */.Zm(1, words)), schemas/* string */.YjP(words).check(api/* _regex */.Fk(percents, words))], words);
    // Divided in decimals: 0.1 % is 0.001, not 0.0010000000000000002.
    return schemas/* pipe */.FsL(kinds, schemas/* transform */.pdi((value) => (typeof value === 'number' ? value : Number(`${value.slice(0, -1)}e-2`))));
};
const bounded = (max, expected, write) => {
    const words = (0,wording/* wanted */.Ol)(expected, write);
    return schemas/* number */.aig(words).check(api/* _gte */.qm(0, words), api/* _lte */.Zm(max, words));
};
const requests = () => bounded(MAX_REQUESTS, `a number from 0 to ${MAX_REQUESTS}`, 'Write the requests to the whole stage, such as `600`.');
const version = () => (0,shapes/* map */.Tj)({
    'error-rate': (0,shapes/* key */.Eb)(share, 'Share of its requests that fail'),
    'slow-rate': (0,shapes/* key */.Eb)(share, 'Share of its requests that are slower than `latency` allows'),
});
const scenario_schema_alarms = () => (0,shapes/* mapOf */.A7)((0,shapes/* text */.Qq)(/^[^\0]{1,255}$/, (0,wording/* wanted */.Ol)('the name of an alarm', 'Write the name of an alarm of the canary.')), (0,shapes/* oneOf */.yL)('OK', 'ALARM', 'INSUFFICIENT_DATA'), (0,wording/* wanted */.Ol)('a map of alarms to their states', 'Write for example `{ orders-prod-5xx: ALARM }`.'), canary_schema/* MAX_ALARMS */.OM);
const change = () => (0,shapes/* map */.Tj)({
    at: (0,duration/* duration */.p)('0s'),
    'requests-per-minute': (0,shapes/* key */.Eb)(requests, 'From then on'),
    base: (0,shapes/* key */.Eb)(version, 'From then on'),
    canary: (0,shapes/* key */.Eb)(version, 'From then on'),
    alarms: (0,shapes/* key */.Eb)(scenario_schema_alarms, 'From then on'),
});
const changes = () => {
    const words = (0,wording/* wanted */.Ol)(`a list of up to ${MAX_CHANGES} changes`, 'Write for example `- { at: 7m, canary: { error-rate: 20% } }`.');
    return schemas/* array */.YOg(change(), words).check((0,shapes/* atMost */.Tu)(MAX_CHANGES, words));
};
const trace = () => (0,shapes/* map */.Tj)({
    // Neither a control character nor half of a pair is text.
    name: (0,shapes/* text */.Qq)(/^[^\p{Cc}\p{Cs}]{1,100}$/u, (0,wording/* wanted */.Ol)('a name of 1 to 100 characters, without control characters', 'Write for example `name: bad-from-minute-7`, in quotes when it is a number.')),
    seed: (0,shapes/* key */.Eb)(() => (0,shapes/* whole */.WQ)(Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER), 'The same seed gives the same answer'),
    repeat: (0,shapes/* key */.Eb)(() => (0,shapes/* whole */.WQ)(1, MAX_REPEAT), 'How often it is rehearsed, each time with the next seed'),
    'requests-per-minute': requests(),
    variation: (0,shapes/* key */.Eb)(() => bounded(MAX_VARIATION, `a number from 0 to ${MAX_VARIATION}`, 'Write for example `0.5`: deviation by mean.'), 'How much the error rate of each version jumps from minute to minute, on its own'),
    base: (0,shapes/* key */.Eb)(version, 'The version that serves now'),
    canary: (0,shapes/* key */.Eb)(version, 'The new version; what is not said of it is as with the base'),
    changes: (0,shapes/* key */.Eb)(changes, 'What is different from when on'),
});
/** Made when the first scenario is read. */
function scenarioSchema() {
    // Generated code pays off after many files; a run reads one.
    core/* config */.$W({ jitless: true });
    const words = (0,wording/* wanted */.Ol)(`a list of 1 to ${MAX_TRACES} traces`, 'Write for example `- { name: good, requests-per-minute: 600 }`.');
    return (0,shapes/* map */.Tj)({ traces: schemas/* array */.YOg(trace(), words).check((0,shapes/* atLeast */.jZ)(1, words), (0,shapes/* atMost */.Tu)(MAX_TRACES, words)) });
}

;// CONCATENATED MODULE: ./src/rehearse/scenario.ts








/** More rollouts than anybody reads of. */
const MAX_REHEARSALS = 10_000;
const SCENARIO_BYTES = 4 * 1024 * 1024;
const SCENARIO = {
    bytes: SCENARIO_BYTES,
    lexemes: 2_000_000,
    nodes: 500_000,
    shorten: 'Write `repeat:` in place of traces that differ in their seed only, or a second file.',
    smallest: 'Write at least `traces: [{ name: good, requests-per-minute: 600 }]`.',
};
/** The text of the scenario at `file` for a canary with these alarms, or every mistake in it. Never throws. */
function parseScenario(file, text, alarms) {
    const read = (0,yaml/* readYaml */.g)(file, text, SCENARIO);
    if (!read.ok)
        return read;
    const tree = read.value;
    const checked = scenarioSchema().safeParse((0,config_tree/* plain */.pj)(tree));
    const problems = (0,parse/* tidy */.D)([
        ...(checked.success ? [] : (0,issues/* problemsOf */.G)(checked.error.issues, tree)),
        ...(checked.success ? fewEnough(tree, checked.data) : []),
    ]);
    if (problems.length > 0 || !checked.success)
        return { ok: false, problems: problems };
    return { ok: true, value: { traces: checked.data.traces.map(traceOf), warnings: alarmWarnings(tree, alarms) } };
}
const traceOf = (input, index) => ({
    name: input.name,
    seed: input.seed ?? index + 1,
    repeat: input.repeat ?? 1,
    variation: input.variation ?? 0,
    phases: phasesOf(input),
});
function fewEnough(tree, { traces }) {
    const all = traces.reduce((sum, { repeat = 1 }) => sum + repeat, 0);
    if (all <= MAX_REHEARSALS)
        return [];
    const message = `the traces are repeated ${all} times in all, and ${MAX_REHEARSALS} are as many as there can be`;
    return [(0,domain_problem/* problemAt */.l4)((0,config_tree/* placeOfKey */.qQ)(tree, ['traces']), message, 'Repeat them less often, or write a second file.')];
}
/** An alarm that the canary does not have changes nothing. */
function alarmWarnings(tree, known) {
    return alarmPaths(tree).flatMap((path) => {
        const states = (0,config_tree/* findMap */.Ke)(tree, path);
        return [...(states?.entries ?? [])].flatMap(([name, { keyAt }]) => known.includes(name) ? [] : [(0,domain_problem/* problemAt */.l4)(keyAt, `the canary has no alarm ${(0,wording/* named */.KT)(name)}`, whichAlarm(name, known))]);
    });
}
function alarmPaths(tree) {
    const indexes = (path) => {
        const node = (0,config_tree/* find */.I6)(tree, path);
        return node?.kind === 'list' ? node.items.map((_, index) => [...path, index]) : [];
    };
    return indexes(['traces']).flatMap((trace) => indexes([...trace, 'changes']).map((change) => [...change, 'alarms']));
}
function whichAlarm(name, known) {
    if (known.length === 0)
        return 'Its stage has no `canary.alarms`: add the alarm there, or leave it out here.';
    const guess = (0,wording/* nearest */.pA)(name, known);
    return guess === undefined ? `Its alarms are ${known.map(wording/* named */.KT).join(', ')}.` : `Did you mean \`${guess}\`?`;
}

// EXTERNAL MODULE: ./src/domain/duration-text.ts
var duration_text = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/report/rehearsals.ts
var report_rehearsals = __webpack_require__(4580);
;// CONCATENATED MODULE: ./src/report/repetitions.ts




/** `good, 200 times: 199 promoted, 1 rolled back; on average 25 min 2 s, 4,100 requests on the canary, 21 bad`. */
function repetitionText(name, rehearsals) {
    const mean = (number) => rehearsals.reduce((sum, rehearsal) => sum + number(rehearsal), 0) / rehearsals.length;
    const time = (0,duration_text/* durationText */.S)((0,units/* seconds */.YA)(Math.round(mean(({ atSeconds }) => atSeconds))));
    const requests = (0,odds_text/* grouped */.zD)(Math.round(mean(({ requestsOnCanary }) => requestsOnCanary)));
    const bad = (0,odds_text/* grouped */.zD)(Number(mean(({ badRequestsOnCanary }) => badRequestsOnCanary).toPrecision(2)));
    const averages = `on average ${time}, ${requests} requests on the canary, ${bad} bad`;
    return `${name}, ${(0,odds_text/* grouped */.zD)(rehearsals.length)} times: ${(0,report_rehearsals/* rehearsalCounts */.yu)(rehearsals)}; ${averages}`;
}

// EXTERNAL MODULE: ./src/commands/configuration.ts + 1 modules
var configuration = __webpack_require__(5773);
// EXTERNAL MODULE: ./src/commands/intent.ts
var intent = __webpack_require__(5162);
// EXTERNAL MODULE: ./src/commands/workspace-file.ts
var workspace_file = __webpack_require__(2486);
;// CONCATENATED MODULE: ./src/commands/rehearse.ts











/** Rollouts of one stage's canary in the traffic of a file, from the workspace alone: no AWS and no GitHub. */
async function rehearseAll(task) {
    const { outside, inputs, journal, learn } = task;
    const { scenario = (0,domain_problem/* refuse */.TR)('input scenario', '`rehearse` needs a file with traces', WRITE_ONE) } = inputs;
    const config = await configOf(task);
    for (const problem of (0,config_warnings/* configWarnings */.O)(config))
        journal.warn((0,domain_problem/* describeProblem */.BJ)(problem));
    const { rule, spec } = canaryOf(config, task);
    const name = inputs.stage ?? rule.key;
    learn({ rehearsed: (0,units/* isStageName */._H)(name) ? name : undefined });
    const file = { input: 'scenario', path: scenario, maxBytes: SCENARIO_BYTES, ifMissing: WRITE_ONE };
    const parsed = parseScenario(scenario, await (0,workspace_file/* textOf */.b)(file, outside.files), spec.alarms);
    if (!parsed.ok)
        throw new domain_problem/* UserError */.yo(parsed.problems);
    const { traces, warnings } = parsed.value;
    for (const warning of warnings)
        journal.warn((0,domain_problem/* describeProblem */.BJ)(warning));
    return { result: 'reported', rehearsals: playAll(spec, traces, journal) };
}
const WRITE_ONE = 'Name a file of the workspace in the `scenario` input; the smallest one is: `traces: [{ name: bad, requests-per-minute: 600, base: { error-rate: 0.1% }, canary: { error-rate: 5% } }]`.';
/**
 * As it lies in the workspace, on pull requests too: nothing is touched, so nobody has to be asked what may be.
 * `pull_request_target` is allowed by the base branch or not at all, whatever the run would do.
 */
async function configOf({ outside, inputs, run }) {
    const { trigger } = run;
    if (trigger.kind === 'pull-request' && trigger.event === 'pull_request_target')
        return (await (0,configuration/* readConfiguration */.T)(inputs.config, run, outside.files, outside.openGitHub(inputs.githubToken))).config;
    return (0,configuration/* workspaceConfig */.k)(inputs.config, outside.files);
}
function canaryOf(config, { inputs, run }) {
    if (inputs.stage === undefined)
        return firstCanary(config);
    const rule = ruleOf(config, inputs.stage, run);
    const { canary: spec } = rule;
    if (spec !== undefined)
        return { rule, spec };
    return (0,domain_problem/* refuse */.TR)(rule.at, `stage ${rule.key} has no canary to rehearse`, HOW_TO);
}
const HOW_TO = 'Write for example `canary: { steps: [{ traffic: 5, hold: 5m }], analysis: {} }`, or name another `stage`.';
function firstCanary({ file, stages }) {
    for (const rule of stages)
        if (rule.canary !== undefined)
            return { rule, spec: rule.canary };
    return (0,domain_problem/* refuse */.TR)({ file, line: 1, column: 1 }, 'no stage has a canary to rehearse', HOW_TO);
}
/** By its key as it stands, placeholders too: what they become makes no difference to a canary. */
function ruleOf(config, stage, run) {
    const exact = config.stages.find(({ key }) => key === stage);
    if (exact !== undefined)
        return exact;
    const selected = (0,match/* selectStage */.v)(config, { kind: 'stage', stage, event: (0,intent/* eventValues */.Xn)(run) });
    switch (selected.kind) {
        case 'target':
            return selected.target.rule;
        case 'problem':
            throw new domain_problem/* UserError */.yo([selected.problem]);
        case 'none':
            throw new RangeError('a stage was asked for by name and none was refused');
        default:
            return (0,never/* unreachable */.H)(selected);
    }
}
/** In minutes, mostly. Of one rollout: a month or so minute by minute, a year where nothing is compared. */
const MOST_LOOKS = 60_000;
/** Of all together: less than a minute, as measured. */
const MAX_LOOKS = 1_000_000;
function playAll(spec, traces, journal) {
    let looks = 0;
    return traces.flatMap((trace) => {
        const rehearsals = [];
        for (let run = 0; run < trace.repeat; run++) {
            const played = rehearse(spec, trace, run, Math.min(MOST_LOOKS, MAX_LOOKS - looks)) ?? refuseSoMany(spec);
            looks += played.looks;
            rehearsals.push(played.rehearsal);
        }
        if (trace.repeat > 1)
            journal.notice(repetitionText(trace.name, rehearsals));
        return rehearsals;
    });
}
const refuseSoMany = ({ at }) => (0,domain_problem/* refuse */.TR)(at, 'these rollouts last too long to be rehearsed: of one at most 60,000 minutes are played, of all together a million', 'Hold for a shorter time, shorten `max-wait`, or repeat the traces less often.');


/***/ })

};
