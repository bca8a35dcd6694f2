export const id = 661;
export const ids = [661];
export const modules = {

/***/ 1327:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Q: () => (/* binding */ afterwards)
});

// EXTERNAL MODULE: ./src/cloud/retry.ts + 1 modules
var retry = __webpack_require__(9551);
// EXTERNAL MODULE: ./src/domain/units.ts
var units = __webpack_require__(3503);
// EXTERNAL MODULE: ./src/execute/roll-back.ts
var roll_back = __webpack_require__(7642);
// EXTERNAL MODULE: ./src/execute/journal.ts
var execute_journal = __webpack_require__(7140);
// EXTERNAL MODULE: ./src/observe/observe.ts
var observe = __webpack_require__(7228);
// EXTERNAL MODULE: ./src/plan/record-draft.ts
var record_draft = __webpack_require__(2692);
// EXTERNAL MODULE: ./src/plan/situation.ts
var situation = __webpack_require__(6051);
// EXTERNAL MODULE: ./src/record/stage-record.ts
var stage_record = __webpack_require__(6449);
// EXTERNAL MODULE: ./src/report/log.ts
var log = __webpack_require__(6472);
;// CONCATENATED MODULE: ./src/commands/watch-over.ts









/** Takes off the canary that the main step left with traffic because it was killed. Nothing left: nothing done. */
async function watchOver(outside) {
    const { host, clock } = outside;
    const left = read(host.state('rollout'));
    if (left === undefined)
        return 0;
    const start = clock.now();
    const journal = new execute_journal/* Journal */.C(clock, (event) => {
        host.log((0,log/* eventLine */.V)(event, start));
    });
    const api = { id: (0,units/* apiId */.yr)(left.api), name: '', content: {} };
    const signal = new AbortController().signal;
    const cloud = (0,retry/* retrying */.R)(await outside.openCloud(left.region), clock, outside.random, signal, ({ operation, message }) => {
        journal.event('retry', `${operation}: ${message}`);
    });
    const stage = await cloud.gateway.stage(api.id, (0,units/* stageName */.CT)(left.stage));
    const record = stage && (0,stage_record/* fromTags */.y)(stage.tags);
    if (stage?.canary === undefined || record?.progress.state !== 'rolling' || record.progress.owner !== left.owner) {
        host.log(`stage ${left.stage} has no canary of this run any more`);
        return 0;
    }
    if (stage.canary.deployment === stage.deployment) {
        host.log(`stage ${left.stage} serves the new version; the next deploy removes its empty canary`);
        return 0;
    }
    const notes = await (0,observe/* notesOf */.h)(cloud.gateway, api, [stage.deployment]);
    const standing = { ...(0,situation/* standingOf */.Y)(stage, record), content: notes.get(stage.deployment)?.content };
    const by = { commit: record.commit, run: { path: record.run, url: '' }, preview: record.preview };
    const fallback = (0,record_draft/* standingRecord */.Kq)(stage, standing, by);
    const place = { lastWord: cloud, api: api.id, stage: stage.name, journal };
    const outcome = await (0,roll_back/* rollBackCanary */.r)('the job ended in the middle of its rollout', fallback, place);
    if (outcome.kind !== 'failed')
        return 0;
    host.annotate('error', `${outcome.reason}. ${outcome.hint}`);
    return 1;
}
function read(state) {
    if (state === '')
        return undefined;
    const left = JSON.parse(state);
    const { api, region, stage, owner } = left;
    if (api === undefined || region === undefined || stage === undefined || owner === undefined)
        return undefined;
    return { api, region, stage, owner };
}

// EXTERNAL MODULE: ./src/domain/problem.ts
var problem = __webpack_require__(3603);
// EXTERNAL MODULE: ./src/ports/cloud-error.ts
var cloud_error = __webpack_require__(1234);
// EXTERNAL MODULE: ./src/report/advice.ts + 2 modules
var advice = __webpack_require__(1730);
;// CONCATENATED MODULE: ./src/afterwards.ts




/** The `post` step: a rollout whose process was killed is ended here. Answers the exit status. */
async function afterwards(outside) {
    const { host } = outside;
    try {
        return await watchOver(outside);
    }
    catch (error) {
        if (error instanceof problem/* UserError */.yo)
            host.annotate('error', error.problems.map(problem/* describeProblem */.BJ).join('\n'));
        else if (error instanceof cloud_error/* CloudError */.K)
            host.annotate('error', (0,problem/* describeProblem */.BJ)((0,advice/* adviseCloud */.o)(error, { region: 'the region' })));
        else
            throw error;
        return 1;
    }
}


/***/ }),

/***/ 6661:
/***/ ((module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _adapters_outside__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2043);
/* harmony import */ var _afterwards__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1327);


process.exitCode = await (0,_afterwards__WEBPACK_IMPORTED_MODULE_1__/* .afterwards */ .Q)((0,_adapters_outside__WEBPACK_IMPORTED_MODULE_0__/* .realOutside */ ._)(new AbortController().signal));

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ })

};
