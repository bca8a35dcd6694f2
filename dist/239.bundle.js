export const id = 239;
export const ids = [239];
export const modules = {

/***/ 3239:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   sign: () => (/* binding */ sign)
/* harmony export */ });
/* harmony import */ var _smithy_core_checksum__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9542);
/* harmony import */ var _smithy_signature_v4__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5118);


/** The request with the headers of Signature Version 4 for execute-api, and its query in the one form that has no two readings. */
async function sign(request, region, credentials) {
    const url = new URL(request.url);
    const query = [...url.searchParams];
    // `+` and `%20` are the same to URLSearchParams, and not to everybody who checks a signature.
    url.search = query.map(([name, value]) => `${escape(name)}=${escape(value)}`).join('&');
    const signer = new _smithy_signature_v4__WEBPACK_IMPORTED_MODULE_0__.SignatureV4({ credentials, region, service: 'execute-api', sha256: _smithy_core_checksum__WEBPACK_IMPORTED_MODULE_1__.Sha256 });
    const signed = await signer.sign({
        method: request.method,
        protocol: url.protocol,
        hostname: url.hostname,
        path: url.pathname,
        query: grouped(query),
        headers: { ...request.headers, host: url.host },
        body: request.body,
    });
    // `host` stays: fetch sends the same one by itself.
    return { ...request, url: url.href, headers: signed.headers };
}
function grouped(query) {
    const values = new Map();
    for (const [name, value] of query)
        values.set(name, [...(values.get(name) ?? []), value]);
    return Object.fromEntries(values);
}
/** As AWS asks for: all but letters, digits and `-._~`. */
const escape = (text) => encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);


/***/ })

};
