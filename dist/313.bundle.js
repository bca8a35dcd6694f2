export const id = 313;
export const ids = [313];
export const modules = {

/***/ 3313:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   planOffline: () => (/* binding */ planOffline)
/* harmony export */ });
/* harmony import */ var _wanted__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(246);

/** What can be said of a deployment from files alone. */
async function planOffline(config, target, outside) {
    const definition = await (0,_wanted__WEBPACK_IMPORTED_MODULE_0__/* .definitionOf */ .Fg)({ config, outside });
    const steps = [
        ...(definition === undefined
            ? []
            : [{ kind: 'import', text: `import ${definition.path} (${definition.mode})`, details: {} }]),
        { kind: 'create-deployment', text: `deploy the API to stage ${target.name}`, details: {} },
    ];
    return { result: 'planned', plan: steps, reason: 'planned from files only: the pull request comes from a fork' };
}


/***/ })

};
