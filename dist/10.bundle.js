export const id = 10;
export const ids = [10];
export const modules = {

/***/ 3313:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   planOffline: () => (/* binding */ planOffline)
/* harmony export */ });
/* harmony import */ var _wanted__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4623);

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


/***/ }),

/***/ 5610:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ canonical),
/* harmony export */   D7: () => (/* binding */ objectIn),
/* harmony export */   br: () => (/* binding */ digest)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

/** The same text for the same content: keys sorted, absent members left out. */
function canonical(value) {
    if (value === null || typeof value !== 'object')
        return JSON.stringify(value);
    if (isList(value))
        return `[${value.map(canonical).join(',')}]`;
    const members = Object.entries(value)
        .filter((member) => member[1] !== undefined)
        .sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${canonical(member)}`).join(',')}}`;
}
const digest = (value) => `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(canonical(value)).digest('hex')}`;
/** The value when it is an object, else an empty one. */
const objectIn = (value) => typeof value === 'object' && value !== null && !isList(value) ? value : {};
const isList = (value) => Array.isArray(value);


/***/ })

};
