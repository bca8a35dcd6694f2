export const id = 661;
export const ids = [661];
export const modules = {

/***/ 1130:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ afterwards)
/* harmony export */ });
/* harmony import */ var _commands_watch_over__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5060);
/* harmony import */ var _domain_problem__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3603);
/* harmony import */ var _ports_cloud_error__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1234);
/* harmony import */ var _report_advice__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1730);




/** The `post` step: a rollout whose process was killed is ended here. Answers the exit status. */
async function afterwards(outside) {
    const { host } = outside;
    try {
        return await (0,_commands_watch_over__WEBPACK_IMPORTED_MODULE_0__/* .watchOver */ .w)(outside);
    }
    catch (error) {
        if (error instanceof _domain_problem__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo)
            host.annotate('error', error.problems.map(_domain_problem__WEBPACK_IMPORTED_MODULE_1__/* .describeProblem */ .BJ).join('\n'));
        else if (error instanceof _ports_cloud_error__WEBPACK_IMPORTED_MODULE_2__/* .CloudError */ .K)
            host.annotate('error', (0,_domain_problem__WEBPACK_IMPORTED_MODULE_1__/* .describeProblem */ .BJ)((0,_report_advice__WEBPACK_IMPORTED_MODULE_3__/* .adviseCloud */ .o)(error, { region: 'the region' })));
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
/* harmony import */ var _adapters_outside__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7967);
/* harmony import */ var _afterwards__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1130);


process.exitCode = await (0,_afterwards__WEBPACK_IMPORTED_MODULE_1__/* .afterwards */ .Q)((0,_adapters_outside__WEBPACK_IMPORTED_MODULE_0__.realOutside)(new AbortController().signal));

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ })

};
