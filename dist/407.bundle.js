export const id = 407;
export const ids = [407];
export const modules = {

/***/ 3753:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ cancellation)
/* harmony export */ });
/** Aborts at the first SIGINT or SIGTERM: the runner sends them when the job is cancelled. */
function cancellation() {
    const controller = new AbortController();
    for (const signal of ['SIGINT', 'SIGTERM']) {
        process.on(signal, () => {
            controller.abort();
        });
    }
    return controller.signal;
}


/***/ }),

/***/ 9407:
/***/ ((module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _adapters_cancellation__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3753);

// Before anything else is loaded: a job may be cancelled in its first tenth of a second.
const signal = (0,_adapters_cancellation__WEBPACK_IMPORTED_MODULE_0__/* .cancellation */ .W)();
const [{ realOutside }, { main }] = await Promise.all([Promise.all(/* import() */[__webpack_require__.e(967), __webpack_require__.e(37)]).then(__webpack_require__.bind(__webpack_require__, 7967)), Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(642), __webpack_require__.e(440), __webpack_require__.e(450)]).then(__webpack_require__.bind(__webpack_require__, 5450))]);
process.exitCode = await main(realOutside(signal));
// A call that the cancellation did not wait for would keep the process alive until it times out.
if (signal.aborted)
    process.stdout.write('', () => process.exit());

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ })

};
