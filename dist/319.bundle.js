export const id = 319;
export const ids = [319];
export const modules = {

/***/ 6110:
/***/ ((module, exports, __webpack_require__) => {

/* eslint-env browser */

/**
 * This is the web browser implementation of `debug()`.
 */

exports.formatArgs = formatArgs;
exports.save = save;
exports.load = load;
exports.useColors = useColors;
exports.storage = localstorage();
exports.destroy = (() => {
	let warned = false;

	return () => {
		if (!warned) {
			warned = true;
			console.warn('Instance method `debug.destroy()` is deprecated and no longer does anything. It will be removed in the next major version of `debug`.');
		}
	};
})();

/**
 * Colors.
 */

exports.colors = [
	'#0000CC',
	'#0000FF',
	'#0033CC',
	'#0033FF',
	'#0066CC',
	'#0066FF',
	'#0099CC',
	'#0099FF',
	'#00CC00',
	'#00CC33',
	'#00CC66',
	'#00CC99',
	'#00CCCC',
	'#00CCFF',
	'#3300CC',
	'#3300FF',
	'#3333CC',
	'#3333FF',
	'#3366CC',
	'#3366FF',
	'#3399CC',
	'#3399FF',
	'#33CC00',
	'#33CC33',
	'#33CC66',
	'#33CC99',
	'#33CCCC',
	'#33CCFF',
	'#6600CC',
	'#6600FF',
	'#6633CC',
	'#6633FF',
	'#66CC00',
	'#66CC33',
	'#9900CC',
	'#9900FF',
	'#9933CC',
	'#9933FF',
	'#99CC00',
	'#99CC33',
	'#CC0000',
	'#CC0033',
	'#CC0066',
	'#CC0099',
	'#CC00CC',
	'#CC00FF',
	'#CC3300',
	'#CC3333',
	'#CC3366',
	'#CC3399',
	'#CC33CC',
	'#CC33FF',
	'#CC6600',
	'#CC6633',
	'#CC9900',
	'#CC9933',
	'#CCCC00',
	'#CCCC33',
	'#FF0000',
	'#FF0033',
	'#FF0066',
	'#FF0099',
	'#FF00CC',
	'#FF00FF',
	'#FF3300',
	'#FF3333',
	'#FF3366',
	'#FF3399',
	'#FF33CC',
	'#FF33FF',
	'#FF6600',
	'#FF6633',
	'#FF9900',
	'#FF9933',
	'#FFCC00',
	'#FFCC33'
];

/**
 * Currently only WebKit-based Web Inspectors, Firefox >= v31,
 * and the Firebug extension (any Firefox version) are known
 * to support "%c" CSS customizations.
 *
 * TODO: add a `localStorage` variable to explicitly enable/disable colors
 */

// eslint-disable-next-line complexity
function useColors() {
	// NB: In an Electron preload script, document will be defined but not fully
	// initialized. Since we know we're in Chrome, we'll just detect this case
	// explicitly
	if (typeof window !== 'undefined' && window.process && (window.process.type === 'renderer' || window.process.__nwjs)) {
		return true;
	}

	// Internet Explorer and Edge do not support colors.
	if (typeof navigator !== 'undefined' && navigator.userAgent && navigator.userAgent.toLowerCase().match(/(edge|trident)\/(\d+)/)) {
		return false;
	}

	let m;

	// Is webkit? http://stackoverflow.com/a/16459606/376773
	// document is undefined in react-native: https://github.com/facebook/react-native/pull/1632
	// eslint-disable-next-line no-return-assign
	return (typeof document !== 'undefined' && document.documentElement && document.documentElement.style && document.documentElement.style.WebkitAppearance) ||
		// Is firebug? http://stackoverflow.com/a/398120/376773
		(typeof window !== 'undefined' && window.console && (window.console.firebug || (window.console.exception && window.console.table))) ||
		// Is firefox >= v31?
		// https://developer.mozilla.org/en-US/docs/Tools/Web_Console#Styling_messages
		(typeof navigator !== 'undefined' && navigator.userAgent && (m = navigator.userAgent.toLowerCase().match(/firefox\/(\d+)/)) && parseInt(m[1], 10) >= 31) ||
		// Double check webkit in userAgent just in case we are in a worker
		(typeof navigator !== 'undefined' && navigator.userAgent && navigator.userAgent.toLowerCase().match(/applewebkit\/(\d+)/));
}

/**
 * Colorize log arguments if enabled.
 *
 * @api public
 */

function formatArgs(args) {
	args[0] = (this.useColors ? '%c' : '') +
		this.namespace +
		(this.useColors ? ' %c' : ' ') +
		args[0] +
		(this.useColors ? '%c ' : ' ') +
		'+' + module.exports.humanize(this.diff);

	if (!this.useColors) {
		return;
	}

	const c = 'color: ' + this.color;
	args.splice(1, 0, c, 'color: inherit');

	// The final "%c" is somewhat tricky, because there could be other
	// arguments passed either before or after the %c, so we need to
	// figure out the correct index to insert the CSS into
	let index = 0;
	let lastC = 0;
	args[0].replace(/%[a-zA-Z%]/g, match => {
		if (match === '%%') {
			return;
		}
		index++;
		if (match === '%c') {
			// We only are interested in the *last* %c
			// (the user may have provided their own)
			lastC = index;
		}
	});

	args.splice(lastC, 0, c);
}

/**
 * Invokes `console.debug()` when available.
 * No-op when `console.debug` is not a "function".
 * If `console.debug` is not available, falls back
 * to `console.log`.
 *
 * @api public
 */
exports.log = console.debug || console.log || (() => {});

/**
 * Save `namespaces`.
 *
 * @param {String} namespaces
 * @api private
 */
function save(namespaces) {
	try {
		if (namespaces) {
			exports.storage.setItem('debug', namespaces);
		} else {
			exports.storage.removeItem('debug');
		}
	} catch (error) {
		// Swallow
		// XXX (@Qix-) should we be logging these?
	}
}

/**
 * Load `namespaces`.
 *
 * @return {String} returns the previously persisted debug modes
 * @api private
 */
function load() {
	let r;
	try {
		r = exports.storage.getItem('debug') || exports.storage.getItem('DEBUG') ;
	} catch (error) {
		// Swallow
		// XXX (@Qix-) should we be logging these?
	}

	// If debug isn't set in LS, and we're in Electron, try to load $DEBUG
	if (!r && typeof process !== 'undefined' && 'env' in process) {
		r = process.env.DEBUG;
	}

	return r;
}

/**
 * Localstorage attempts to return the localstorage.
 *
 * This is necessary because safari throws
 * when a user disables cookies/localstorage
 * and you attempt to access it.
 *
 * @return {LocalStorage}
 * @api private
 */

function localstorage() {
	try {
		// TVMLKit (Apple TV JS Runtime) does not have a window object, just localStorage in the global context
		// The Browser also has localStorage in the global context.
		return localStorage;
	} catch (error) {
		// Swallow
		// XXX (@Qix-) should we be logging these?
	}
}

module.exports = __webpack_require__(897)(exports);

const {formatters} = module.exports;

/**
 * Map %j to `JSON.stringify()`, since no Web Inspectors do that by default.
 */

formatters.j = function (v) {
	try {
		return JSON.stringify(v);
	} catch (error) {
		return '[UnexpectedJSONParseError]: ' + error.message;
	}
};


/***/ }),

/***/ 897:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {


/**
 * This is the common logic for both the Node.js and web browser
 * implementations of `debug()`.
 */

function setup(env) {
	createDebug.debug = createDebug;
	createDebug.default = createDebug;
	createDebug.coerce = coerce;
	createDebug.disable = disable;
	createDebug.enable = enable;
	createDebug.enabled = enabled;
	createDebug.humanize = __webpack_require__(744);
	createDebug.destroy = destroy;

	Object.keys(env).forEach(key => {
		createDebug[key] = env[key];
	});

	/**
	* The currently active debug mode names, and names to skip.
	*/

	createDebug.names = [];
	createDebug.skips = [];

	/**
	* Map of special "%n" handling functions, for the debug "format" argument.
	*
	* Valid key names are a single, lower or upper-case letter, i.e. "n" and "N".
	*/
	createDebug.formatters = {};

	/**
	* Selects a color for a debug namespace
	* @param {String} namespace The namespace string for the debug instance to be colored
	* @return {Number|String} An ANSI color code for the given namespace
	* @api private
	*/
	function selectColor(namespace) {
		let hash = 0;

		for (let i = 0; i < namespace.length; i++) {
			hash = ((hash << 5) - hash) + namespace.charCodeAt(i);
			hash |= 0; // Convert to 32bit integer
		}

		return createDebug.colors[Math.abs(hash) % createDebug.colors.length];
	}
	createDebug.selectColor = selectColor;

	/**
	* Create a debugger with the given `namespace`.
	*
	* @param {String} namespace
	* @return {Function}
	* @api public
	*/
	function createDebug(namespace) {
		let prevTime;
		let enableOverride = null;
		let namespacesCache;
		let enabledCache;

		function debug(...args) {
			// Disabled?
			if (!debug.enabled) {
				return;
			}

			const self = debug;

			// Set `diff` timestamp
			const curr = Number(new Date());
			const ms = curr - (prevTime || curr);
			self.diff = ms;
			self.prev = prevTime;
			self.curr = curr;
			prevTime = curr;

			args[0] = createDebug.coerce(args[0]);

			if (typeof args[0] !== 'string') {
				// Anything else let's inspect with %O
				args.unshift('%O');
			}

			// Apply any `formatters` transformations
			let index = 0;
			args[0] = args[0].replace(/%([a-zA-Z%])/g, (match, format) => {
				// If we encounter an escaped % then don't increase the array index
				if (match === '%%') {
					return '%';
				}
				index++;
				const formatter = createDebug.formatters[format];
				if (typeof formatter === 'function') {
					const val = args[index];
					match = formatter.call(self, val);

					// Now we need to remove `args[index]` since it's inlined in the `format`
					args.splice(index, 1);
					index--;
				}
				return match;
			});

			// Apply env-specific formatting (colors, etc.)
			createDebug.formatArgs.call(self, args);

			const logFn = self.log || createDebug.log;
			logFn.apply(self, args);
		}

		debug.namespace = namespace;
		debug.useColors = createDebug.useColors();
		debug.color = createDebug.selectColor(namespace);
		debug.extend = extend;
		debug.destroy = createDebug.destroy; // XXX Temporary. Will be removed in the next major release.

		Object.defineProperty(debug, 'enabled', {
			enumerable: true,
			configurable: false,
			get: () => {
				if (enableOverride !== null) {
					return enableOverride;
				}
				if (namespacesCache !== createDebug.namespaces) {
					namespacesCache = createDebug.namespaces;
					enabledCache = createDebug.enabled(namespace);
				}

				return enabledCache;
			},
			set: v => {
				enableOverride = v;
			}
		});

		// Env-specific initialization logic for debug instances
		if (typeof createDebug.init === 'function') {
			createDebug.init(debug);
		}

		return debug;
	}

	function extend(namespace, delimiter) {
		const newDebug = createDebug(this.namespace + (typeof delimiter === 'undefined' ? ':' : delimiter) + namespace);
		newDebug.log = this.log;
		return newDebug;
	}

	/**
	* Enables a debug mode by namespaces. This can include modes
	* separated by a colon and wildcards.
	*
	* @param {String} namespaces
	* @api public
	*/
	function enable(namespaces) {
		createDebug.save(namespaces);
		createDebug.namespaces = namespaces;

		createDebug.names = [];
		createDebug.skips = [];

		const split = (typeof namespaces === 'string' ? namespaces : '')
			.trim()
			.replace(/\s+/g, ',')
			.split(',')
			.filter(Boolean);

		for (const ns of split) {
			if (ns[0] === '-') {
				createDebug.skips.push(ns.slice(1));
			} else {
				createDebug.names.push(ns);
			}
		}
	}

	/**
	 * Checks if the given string matches a namespace template, honoring
	 * asterisks as wildcards.
	 *
	 * @param {String} search
	 * @param {String} template
	 * @return {Boolean}
	 */
	function matchesTemplate(search, template) {
		let searchIndex = 0;
		let templateIndex = 0;
		let starIndex = -1;
		let matchIndex = 0;

		while (searchIndex < search.length) {
			if (templateIndex < template.length && (template[templateIndex] === search[searchIndex] || template[templateIndex] === '*')) {
				// Match character or proceed with wildcard
				if (template[templateIndex] === '*') {
					starIndex = templateIndex;
					matchIndex = searchIndex;
					templateIndex++; // Skip the '*'
				} else {
					searchIndex++;
					templateIndex++;
				}
			} else if (starIndex !== -1) { // eslint-disable-line no-negated-condition
				// Backtrack to the last '*' and try to match more characters
				templateIndex = starIndex + 1;
				matchIndex++;
				searchIndex = matchIndex;
			} else {
				return false; // No match
			}
		}

		// Handle trailing '*' in template
		while (templateIndex < template.length && template[templateIndex] === '*') {
			templateIndex++;
		}

		return templateIndex === template.length;
	}

	/**
	* Disable debug output.
	*
	* @return {String} namespaces
	* @api public
	*/
	function disable() {
		const namespaces = [
			...createDebug.names,
			...createDebug.skips.map(namespace => '-' + namespace)
		].join(',');
		createDebug.enable('');
		return namespaces;
	}

	/**
	* Returns true if the given mode name is enabled, false otherwise.
	*
	* @param {String} name
	* @return {Boolean}
	* @api public
	*/
	function enabled(name) {
		for (const skip of createDebug.skips) {
			if (matchesTemplate(name, skip)) {
				return false;
			}
		}

		for (const ns of createDebug.names) {
			if (matchesTemplate(name, ns)) {
				return true;
			}
		}

		return false;
	}

	/**
	* Coerce `val`.
	*
	* @param {Mixed} val
	* @return {Mixed}
	* @api private
	*/
	function coerce(val) {
		if (val instanceof Error) {
			return val.stack || val.message;
		}
		return val;
	}

	/**
	* XXX DO NOT USE. This is a temporary stub function.
	* XXX It WILL be removed in the next major release.
	*/
	function destroy() {
		console.warn('Instance method `debug.destroy()` is deprecated and no longer does anything. It will be removed in the next major version of `debug`.');
	}

	createDebug.enable(createDebug.load());

	return createDebug;
}

module.exports = setup;


/***/ }),

/***/ 2830:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {

/**
 * Detect Electron renderer / nwjs process, which is node, but we should
 * treat as a browser.
 */

if (typeof process === 'undefined' || process.type === 'renderer' || process.browser === true || process.__nwjs) {
	module.exports = __webpack_require__(6110);
} else {
	module.exports = __webpack_require__(5108);
}


/***/ }),

/***/ 5108:
/***/ ((module, exports, __webpack_require__) => {

/**
 * Module dependencies.
 */

const tty = __webpack_require__(2018);
const util = __webpack_require__(9023);

/**
 * This is the Node.js implementation of `debug()`.
 */

exports.init = init;
exports.log = log;
exports.formatArgs = formatArgs;
exports.save = save;
exports.load = load;
exports.useColors = useColors;
exports.destroy = util.deprecate(
	() => {},
	'Instance method `debug.destroy()` is deprecated and no longer does anything. It will be removed in the next major version of `debug`.'
);

/**
 * Colors.
 */

exports.colors = [6, 2, 3, 4, 5, 1];

try {
	// Optional dependency (as in, doesn't need to be installed, NOT like optionalDependencies in package.json)
	// eslint-disable-next-line import/no-extraneous-dependencies
	const supportsColor = __webpack_require__(1450);

	if (supportsColor && (supportsColor.stderr || supportsColor).level >= 2) {
		exports.colors = [
			20,
			21,
			26,
			27,
			32,
			33,
			38,
			39,
			40,
			41,
			42,
			43,
			44,
			45,
			56,
			57,
			62,
			63,
			68,
			69,
			74,
			75,
			76,
			77,
			78,
			79,
			80,
			81,
			92,
			93,
			98,
			99,
			112,
			113,
			128,
			129,
			134,
			135,
			148,
			149,
			160,
			161,
			162,
			163,
			164,
			165,
			166,
			167,
			168,
			169,
			170,
			171,
			172,
			173,
			178,
			179,
			184,
			185,
			196,
			197,
			198,
			199,
			200,
			201,
			202,
			203,
			204,
			205,
			206,
			207,
			208,
			209,
			214,
			215,
			220,
			221
		];
	}
} catch (error) {
	// Swallow - we only care if `supports-color` is available; it doesn't have to be.
}

/**
 * Build up the default `inspectOpts` object from the environment variables.
 *
 *   $ DEBUG_COLORS=no DEBUG_DEPTH=10 DEBUG_SHOW_HIDDEN=enabled node script.js
 */

exports.inspectOpts = Object.keys(process.env).filter(key => {
	return /^debug_/i.test(key);
}).reduce((obj, key) => {
	// Camel-case
	const prop = key
		.substring(6)
		.toLowerCase()
		.replace(/_([a-z])/g, (_, k) => {
			return k.toUpperCase();
		});

	// Coerce string value into JS value
	let val = process.env[key];
	if (/^(yes|on|true|enabled)$/i.test(val)) {
		val = true;
	} else if (/^(no|off|false|disabled)$/i.test(val)) {
		val = false;
	} else if (val === 'null') {
		val = null;
	} else {
		val = Number(val);
	}

	obj[prop] = val;
	return obj;
}, {});

/**
 * Is stdout a TTY? Colored output is enabled when `true`.
 */

function useColors() {
	return 'colors' in exports.inspectOpts ?
		Boolean(exports.inspectOpts.colors) :
		tty.isatty(process.stderr.fd);
}

/**
 * Adds ANSI color escape codes if enabled.
 *
 * @api public
 */

function formatArgs(args) {
	const {namespace: name, useColors} = this;

	if (useColors) {
		const c = this.color;
		const colorCode = '\u001B[3' + (c < 8 ? c : '8;5;' + c);
		const prefix = `  ${colorCode};1m${name} \u001B[0m`;

		args[0] = prefix + args[0].split('\n').join('\n' + prefix);
		args.push(colorCode + 'm+' + module.exports.humanize(this.diff) + '\u001B[0m');
	} else {
		args[0] = getDate() + name + ' ' + args[0];
	}
}

function getDate() {
	if (exports.inspectOpts.hideDate) {
		return '';
	}
	return new Date().toISOString() + ' ';
}

/**
 * Invokes `util.formatWithOptions()` with the specified arguments and writes to stderr.
 */

function log(...args) {
	return process.stderr.write(util.formatWithOptions(exports.inspectOpts, ...args) + '\n');
}

/**
 * Save `namespaces`.
 *
 * @param {String} namespaces
 * @api private
 */
function save(namespaces) {
	if (namespaces) {
		process.env.DEBUG = namespaces;
	} else {
		// If you set a process.env field to null or undefined, it gets cast to the
		// string 'null' or 'undefined'. Just delete instead.
		delete process.env.DEBUG;
	}
}

/**
 * Load `namespaces`.
 *
 * @return {String} returns the previously persisted debug modes
 * @api private
 */

function load() {
	return process.env.DEBUG;
}

/**
 * Init logic for `debug` instances.
 *
 * Create a new `inspectOpts` object in case `useColors` is set
 * differently for a particular `debug` instance.
 */

function init(debug) {
	debug.inspectOpts = {};

	const keys = Object.keys(exports.inspectOpts);
	for (let i = 0; i < keys.length; i++) {
		debug.inspectOpts[keys[i]] = exports.inspectOpts[keys[i]];
	}
}

module.exports = __webpack_require__(897)(exports);

const {formatters} = module.exports;

/**
 * Map %o to `util.inspect()`, all on a single line.
 */

formatters.o = function (v) {
	this.inspectOpts.colors = this.useColors;
	return util.inspect(v, this.inspectOpts)
		.split('\n')
		.map(str => str.trim())
		.join(' ');
};

/**
 * Map %O to `util.inspect()`, allowing multiple lines if needed.
 */

formatters.O = function (v) {
	this.inspectOpts.colors = this.useColors;
	return util.inspect(v, this.inspectOpts);
};


/***/ }),

/***/ 3813:
/***/ ((module) => {



module.exports = (flag, argv = process.argv) => {
	const prefix = flag.startsWith('-') ? '' : (flag.length === 1 ? '-' : '--');
	const position = argv.indexOf(prefix + flag);
	const terminatorPosition = argv.indexOf('--');
	return position !== -1 && (terminatorPosition === -1 || position < terminatorPosition);
};


/***/ }),

/***/ 744:
/***/ ((module) => {

/**
 * Helpers.
 */

var s = 1000;
var m = s * 60;
var h = m * 60;
var d = h * 24;
var w = d * 7;
var y = d * 365.25;

/**
 * Parse or format the given `val`.
 *
 * Options:
 *
 *  - `long` verbose formatting [false]
 *
 * @param {String|Number} val
 * @param {Object} [options]
 * @throws {Error} throw an error if val is not a non-empty string or a number
 * @return {String|Number}
 * @api public
 */

module.exports = function (val, options) {
  options = options || {};
  var type = typeof val;
  if (type === 'string' && val.length > 0) {
    return parse(val);
  } else if (type === 'number' && isFinite(val)) {
    return options.long ? fmtLong(val) : fmtShort(val);
  }
  throw new Error(
    'val is not a non-empty string or a valid number. val=' +
      JSON.stringify(val)
  );
};

/**
 * Parse the given `str` and return milliseconds.
 *
 * @param {String} str
 * @return {Number}
 * @api private
 */

function parse(str) {
  str = String(str);
  if (str.length > 100) {
    return;
  }
  var match = /^(-?(?:\d+)?\.?\d+) *(milliseconds?|msecs?|ms|seconds?|secs?|s|minutes?|mins?|m|hours?|hrs?|h|days?|d|weeks?|w|years?|yrs?|y)?$/i.exec(
    str
  );
  if (!match) {
    return;
  }
  var n = parseFloat(match[1]);
  var type = (match[2] || 'ms').toLowerCase();
  switch (type) {
    case 'years':
    case 'year':
    case 'yrs':
    case 'yr':
    case 'y':
      return n * y;
    case 'weeks':
    case 'week':
    case 'w':
      return n * w;
    case 'days':
    case 'day':
    case 'd':
      return n * d;
    case 'hours':
    case 'hour':
    case 'hrs':
    case 'hr':
    case 'h':
      return n * h;
    case 'minutes':
    case 'minute':
    case 'mins':
    case 'min':
    case 'm':
      return n * m;
    case 'seconds':
    case 'second':
    case 'secs':
    case 'sec':
    case 's':
      return n * s;
    case 'milliseconds':
    case 'millisecond':
    case 'msecs':
    case 'msec':
    case 'ms':
      return n;
    default:
      return undefined;
  }
}

/**
 * Short format for `ms`.
 *
 * @param {Number} ms
 * @return {String}
 * @api private
 */

function fmtShort(ms) {
  var msAbs = Math.abs(ms);
  if (msAbs >= d) {
    return Math.round(ms / d) + 'd';
  }
  if (msAbs >= h) {
    return Math.round(ms / h) + 'h';
  }
  if (msAbs >= m) {
    return Math.round(ms / m) + 'm';
  }
  if (msAbs >= s) {
    return Math.round(ms / s) + 's';
  }
  return ms + 'ms';
}

/**
 * Long format for `ms`.
 *
 * @param {Number} ms
 * @return {String}
 * @api private
 */

function fmtLong(ms) {
  var msAbs = Math.abs(ms);
  if (msAbs >= d) {
    return plural(ms, msAbs, d, 'day');
  }
  if (msAbs >= h) {
    return plural(ms, msAbs, h, 'hour');
  }
  if (msAbs >= m) {
    return plural(ms, msAbs, m, 'minute');
  }
  if (msAbs >= s) {
    return plural(ms, msAbs, s, 'second');
  }
  return ms + ' ms';
}

/**
 * Pluralization helper.
 */

function plural(ms, msAbs, n, name) {
  var isPlural = msAbs >= n * 1.5;
  return Math.round(ms / n) + ' ' + name + (isPlural ? 's' : '');
}


/***/ }),

/***/ 1450:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {


const os = __webpack_require__(857);
const tty = __webpack_require__(2018);
const hasFlag = __webpack_require__(3813);

const {env} = process;

let forceColor;
if (hasFlag('no-color') ||
	hasFlag('no-colors') ||
	hasFlag('color=false') ||
	hasFlag('color=never')) {
	forceColor = 0;
} else if (hasFlag('color') ||
	hasFlag('colors') ||
	hasFlag('color=true') ||
	hasFlag('color=always')) {
	forceColor = 1;
}

if ('FORCE_COLOR' in env) {
	if (env.FORCE_COLOR === 'true') {
		forceColor = 1;
	} else if (env.FORCE_COLOR === 'false') {
		forceColor = 0;
	} else {
		forceColor = env.FORCE_COLOR.length === 0 ? 1 : Math.min(parseInt(env.FORCE_COLOR, 10), 3);
	}
}

function translateLevel(level) {
	if (level === 0) {
		return false;
	}

	return {
		level,
		hasBasic: true,
		has256: level >= 2,
		has16m: level >= 3
	};
}

function supportsColor(haveStream, streamIsTTY) {
	if (forceColor === 0) {
		return 0;
	}

	if (hasFlag('color=16m') ||
		hasFlag('color=full') ||
		hasFlag('color=truecolor')) {
		return 3;
	}

	if (hasFlag('color=256')) {
		return 2;
	}

	if (haveStream && !streamIsTTY && forceColor === undefined) {
		return 0;
	}

	const min = forceColor || 0;

	if (env.TERM === 'dumb') {
		return min;
	}

	if (process.platform === 'win32') {
		// Windows 10 build 10586 is the first Windows release that supports 256 colors.
		// Windows 10 build 14931 is the first release that supports 16m/TrueColor.
		const osRelease = os.release().split('.');
		if (
			Number(osRelease[0]) >= 10 &&
			Number(osRelease[2]) >= 10586
		) {
			return Number(osRelease[2]) >= 14931 ? 3 : 2;
		}

		return 1;
	}

	if ('CI' in env) {
		if (['TRAVIS', 'CIRCLECI', 'APPVEYOR', 'GITLAB_CI', 'GITHUB_ACTIONS', 'BUILDKITE'].some(sign => sign in env) || env.CI_NAME === 'codeship') {
			return 1;
		}

		return min;
	}

	if ('TEAMCITY_VERSION' in env) {
		return /^(9\.(0*[1-9]\d*)\.|\d{2,}\.)/.test(env.TEAMCITY_VERSION) ? 1 : 0;
	}

	if (env.COLORTERM === 'truecolor') {
		return 3;
	}

	if ('TERM_PROGRAM' in env) {
		const version = parseInt((env.TERM_PROGRAM_VERSION || '').split('.')[0], 10);

		switch (env.TERM_PROGRAM) {
			case 'iTerm.app':
				return version >= 3 ? 3 : 2;
			case 'Apple_Terminal':
				return 2;
			// No default
		}
	}

	if (/-256(color)?$/i.test(env.TERM)) {
		return 2;
	}

	if (/^screen|^xterm|^vt100|^vt220|^rxvt|color|ansi|cygwin|linux/i.test(env.TERM)) {
		return 1;
	}

	if ('COLORTERM' in env) {
		return 1;
	}

	return min;
}

function getSupportLevel(stream) {
	const level = supportsColor(stream, stream && stream.isTTY);
	return translateLevel(level);
}

module.exports = {
	supportsColor: getSupportLevel,
	stdout: translateLevel(supportsColor(true, tty.isatty(1))),
	stderr: translateLevel(supportsColor(true, tty.isatty(2)))
};


/***/ }),

/***/ 6288:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ou: () => (/* reexport */ Token),
  ZU: () => (/* reexport */ Type),
  D4: () => (/* reexport */ decode),
  lF: () => (/* reexport */ encode)
});

// UNUSED EXPORTS: Tagged, Tokenizer, decodeFirst, encodeInto, objectToTokens, rfc8949EncodeOptions, tokensToObject

;// CONCATENATED MODULE: ./node_modules/cborg/lib/is.js
// This is an unfortunate replacement for @sindresorhus/is that we need to
// re-implement for performance purposes. In particular the is.observable()
// check is expensive, and unnecessary for our purposes. The values returned
// are compatible with @sindresorhus/is, however.

// Types that reach getObjectType() - excludes types with fast-paths above:
// primitives (typeof), Array (isArray), Uint8Array (instanceof), plain Object (constructor)
const objectTypeNames = [
  'Object', // for Object.create(null) and other non-plain objects
  'RegExp',
  'Date',
  'Error',
  'Map',
  'Set',
  'WeakMap',
  'WeakSet',
  'ArrayBuffer',
  'SharedArrayBuffer',
  'DataView',
  'Promise',
  'URL',
  'HTMLElement',
  'Int8Array',
  'Uint8ClampedArray',
  'Int16Array',
  'Uint16Array',
  'Int32Array',
  'Uint32Array',
  'Float32Array',
  'Float64Array',
  'BigInt64Array',
  'BigUint64Array',
  'Tagged'
]

/**
 * @param {any} value
 * @returns {string}
 */
function is (value) {
  if (value === null) {
    return 'null'
  }
  if (value === undefined) {
    return 'undefined'
  }
  if (value === true || value === false) {
    return 'boolean'
  }
  const typeOf = typeof value
  if (typeOf === 'string' || typeOf === 'number' || typeOf === 'bigint' || typeOf === 'symbol') {
    return typeOf
  }
  if (typeOf === 'function') {
    return 'Function'
  }
  if (Array.isArray(value)) {
    return 'Array'
  }
  // Also catches Node.js Buffer which extends Uint8Array
  if (value instanceof Uint8Array) {
    return 'Uint8Array'
  }
  // Fast path for plain objects (most common case after primitives/arrays/bytes)
  if (value.constructor === Object) {
    return 'Object'
  }
  const objectType = getObjectType(value)
  if (objectType) {
    return objectType
  }
  return 'Object'
}

/**
 * @param {any} value
 * @returns {string|undefined}
 */
function getObjectType (value) {
  const objectTypeName = Object.prototype.toString.call(value).slice(8, -1)
  if (objectTypeNames.includes(objectTypeName)) {
    return objectTypeName
  }
  return undefined
}

;// CONCATENATED MODULE: ./node_modules/cborg/lib/token.js
class Type {
  /**
   * @param {number} major
   * @param {string} name
   * @param {boolean} terminal
   */
  constructor (major, name, terminal) {
    this.major = major
    this.majorEncoded = major << 5
    this.name = name
    this.terminal = terminal
  }

  toString () {
    return `Type[${this.major}].${this.name}`
  }

  /**
   * @param {Type} typ
   * @returns {number}
   */
  compare (typ) {
    return this.major < typ.major ? -1 : this.major > typ.major ? 1 : 0
  }

  /**
   * Check equality between two Type instances. Safe to use across different
   * copies of the Type class (e.g., when bundlers duplicate the module).
   * (major, name) uniquely identifies a Type; terminal is implied by these.
   * @param {Type} a
   * @param {Type} b
   * @returns {boolean}
   */
  static equals (a, b) {
    return a === b || (a.major === b.major && a.name === b.name)
  }
}

// convert to static fields when better supported
Type.uint = new Type(0, 'uint', true)
Type.negint = new Type(1, 'negint', true)
Type.bytes = new Type(2, 'bytes', true)
Type.string = new Type(3, 'string', true)
Type.array = new Type(4, 'array', false)
Type.map = new Type(5, 'map', false)
Type.tag = new Type(6, 'tag', false) // terminal?
Type.float = new Type(7, 'float', true)
Type.false = new Type(7, 'false', true)
Type.true = new Type(7, 'true', true)
Type.null = new Type(7, 'null', true)
Type.undefined = new Type(7, 'undefined', true)
Type.break = new Type(7, 'break', true)
// Type.indefiniteLength = new Type(0, 'indefiniteLength', true)

class Token {
  /**
   * @param {Type} type
   * @param {any} [value]
   * @param {number} [encodedLength]
   */
  constructor (type, value, encodedLength) {
    this.type = type
    this.value = value
    this.encodedLength = encodedLength
    /** @type {Uint8Array|undefined} */
    this.encodedBytes = undefined
    /** @type {Uint8Array|undefined} */
    this.byteValue = undefined
  }

  toString () {
    return `Token[${this.type}].${this.value}`
  }
}



;// CONCATENATED MODULE: ./node_modules/cborg/lib/byte-utils.js
// Use Uint8Array directly in the browser, use Buffer in Node.js but don't
// speak its name directly to avoid bundlers pulling in the `Buffer` polyfill

// @ts-ignore
const useBuffer = globalThis.process &&
  // @ts-ignore
  !globalThis.process.browser &&
  // @ts-ignore
  globalThis.Buffer &&
  // @ts-ignore
  typeof globalThis.Buffer.isBuffer === 'function'

const textEncoder = new TextEncoder()

/**
 * @typedef {import('../interface.js').ByteView} ByteView
 * @typedef {import('../interface.js').AllocatedByteView} AllocatedByteView
 */

/**
 * @param {Uint8Array} buf
 * @returns {boolean}
 */
function isBuffer (buf) {
  // @ts-ignore
  return useBuffer && globalThis.Buffer.isBuffer(buf)
}

/**
 * @param {ByteView|number[]} buf
 * @returns {ByteView}
 */
function asU8A (buf) {
  if (!(buf instanceof Uint8Array)) {
    return Uint8Array.from(buf)
  }
  return isBuffer(buf) ? new Uint8Array(buf.buffer, buf.byteOffset, buf.byteLength) : buf
}

// Threshold for manual UTF-8 encoding vs native methods.
// Node.js Buffer.from: crossover ~24 chars
// Browser TextEncoder: crossover ~200 chars
const FROM_STRING_THRESHOLD_BUFFER = 24
const FROM_STRING_THRESHOLD_TEXTENCODER = 200

const fromString = useBuffer
  ? // eslint-disable-line operator-linebreak
    /**
     * @param {string} string
     */
    (string) => {
      return string.length >= FROM_STRING_THRESHOLD_BUFFER
        ? // eslint-disable-line operator-linebreak
      // @ts-ignore
        globalThis.Buffer.from(string)
        : utf8ToBytes(string)
    }
  : // eslint-disable-line operator-linebreak
    /**
     * @param {string} string
     */
    (string) => {
      return string.length >= FROM_STRING_THRESHOLD_TEXTENCODER ? textEncoder.encode(string) : utf8ToBytes(string)
    }

/**
 * Buffer variant not fast enough for what we need
 * @param {number[]} arr
 * @returns {AllocatedByteView}
 */
const fromArray = (arr) => {
  return Uint8Array.from(arr)
}

const slice = useBuffer
  ? // eslint-disable-line operator-linebreak
    /**
     * @param {Uint8Array} bytes
     * @param {number} start
     * @param {number} end
     */
    // Buffer.slice() returns a view, not a copy, so we need special handling
    (bytes, start, end) => {
      if (isBuffer(bytes)) {
        return new Uint8Array(bytes.subarray(start, end))
      }
      return bytes.slice(start, end)
    }
  : // eslint-disable-line operator-linebreak
    /**
     * @param {Uint8Array} bytes
     * @param {number} start
     * @param {number} end
     */
    (bytes, start, end) => {
      return bytes.slice(start, end)
    }

const concat = useBuffer
  ? // eslint-disable-line operator-linebreak
    /**
     * @param {ByteView[]} chunks
     * @param {number} length
     * @returns {AllocatedByteView}
     */
    (chunks, length) => {
      // might get a stray plain Array here
      chunks = chunks.map((c) => c instanceof Uint8Array
        ? c
        : // eslint-disable-line operator-linebreak
        // @ts-ignore
        globalThis.Buffer.from(c))
      // @ts-ignore
      return /** @type {AllocatedByteView} */ (asU8A(globalThis.Buffer.concat(chunks, length)))
    }
  : // eslint-disable-line operator-linebreak
    /**
     * @param {ByteView[]} chunks
     * @param {number} length
     * @returns {AllocatedByteView}
     */
    (chunks, length) => {
      const out = new Uint8Array(length)
      let off = 0
      for (let b of chunks) {
        if (off + b.length > out.length) {
          // final chunk that's bigger than we need
          b = b.subarray(0, out.length - off)
        }
        out.set(b, off)
        off += b.length
      }
      return out
    }

const alloc = useBuffer
  ? // eslint-disable-line operator-linebreak
    /**
     * @param {number} size
     * @returns {AllocatedByteView}
     */
    (size) => {
      // we always write over the contents we expose so this should be safe
      // @ts-ignore
      return globalThis.Buffer.allocUnsafe(size)
    }
  : // eslint-disable-line operator-linebreak
    /**
     * @param {number} size
     * @returns {AllocatedByteView}
     */
    (size) => {
      return new Uint8Array(size)
    }

const toHex = (/* unused pure expression or super */ null && (useBuffer
  ? // eslint-disable-line operator-linebreak
    /**
     * @param {Uint8Array} d
     * @returns {string}
     */
    (d) => {
      if (typeof d === 'string') {
        return d
      }
      // @ts-ignore
      return globalThis.Buffer.from(toBytes(d)).toString('hex')
    }
  : // eslint-disable-line operator-linebreak
    /**
     * @param {Uint8Array} d
     * @returns {string}
     */
    (d) => {
      if (typeof d === 'string') {
        return d
      }
      // @ts-ignore not smart enough to figure this out
      return Array.prototype.reduce.call(toBytes(d), (p, c) => `${p}${c.toString(16).padStart(2, '0')}`, '')
    }))

const fromHex = (/* unused pure expression or super */ null && (useBuffer
  ? // eslint-disable-line operator-linebreak
  /**
   * @param {string|ByteView} hex
   * @returns {ByteView}
   */
    (hex) => {
      if (hex instanceof Uint8Array) {
        return hex
      }
      // @ts-ignore
      return globalThis.Buffer.from(hex, 'hex')
    }
  : // eslint-disable-line operator-linebreak
  /**
   * @param {string|ByteView} hex
   * @returns {ByteView}
   */
    (hex) => {
      if (hex instanceof Uint8Array) {
        return hex
      }
      if (!hex.length) {
        return new Uint8Array(0)
      }
      return new Uint8Array(hex.split('')
        .map((/** @type {string} */ c, /** @type {number} */ i, /** @type {string[]} */ d) => i % 2 === 0 ? `0x${c}${d[i + 1]}` : '')
        .filter(Boolean)
        .map((/** @type {string} */ e) => parseInt(e, 16)))
    }))

/**
 * @param {Uint8Array|ArrayBuffer|ArrayBufferView} obj
 * @returns {Uint8Array}
 */
function toBytes (obj) {
  if (obj instanceof Uint8Array && obj.constructor.name === 'Uint8Array') {
    return obj
  }
  if (obj instanceof ArrayBuffer) {
    return new Uint8Array(obj)
  }
  if (ArrayBuffer.isView(obj)) {
    return new Uint8Array(obj.buffer, obj.byteOffset, obj.byteLength)
  }
  throw new Error('Unknown type, must be binary type')
}

/**
 * @param {Uint8Array} b1
 * @param {Uint8Array} b2
 * @returns {number}
 */
function compare (b1, b2) {
  if (isBuffer(b1) && isBuffer(b2)) {
    // probably not possible to get here in the current API
    // @ts-ignore Buffer
    return b1.compare(b2)
  }
  for (let i = 0; i < b1.length; i++) {
    if (b1[i] === b2[i]) {
      continue
    }
    return b1[i] < b2[i] ? -1 : 1
  }
  return 0
}

// The below code is taken from https://github.com/google/closure-library/blob/8598d87242af59aac233270742c8984e2b2bdbe0/closure/goog/crypt/crypt.js#L117-L143
// Licensed Apache-2.0.

/**
 * @param {string} str
 * @returns {number[]}
 */
function utf8ToBytes (str) {
  const out = []
  let p = 0
  for (let i = 0; i < str.length; i++) {
    let c = str.charCodeAt(i)
    if (c < 128) {
      out[p++] = c
    } else if (c < 2048) {
      out[p++] = (c >> 6) | 192
      out[p++] = (c & 63) | 128
    } else if (
      ((c & 0xFC00) === 0xD800) && (i + 1) < str.length &&
      ((str.charCodeAt(i + 1) & 0xFC00) === 0xDC00)) {
      // Surrogate Pair
      c = 0x10000 + ((c & 0x03FF) << 10) + (str.charCodeAt(++i) & 0x03FF)
      out[p++] = (c >> 18) | 240
      out[p++] = ((c >> 12) & 63) | 128
      out[p++] = ((c >> 6) & 63) | 128
      out[p++] = (c & 63) | 128
    } else {
      if ((c >= 0xD800) && (c <= 0xDFFF)) {
        c = 0xFFFD // Unpaired Surrogate
      }
      out[p++] = (c >> 12) | 224
      out[p++] = ((c >> 6) & 63) | 128
      out[p++] = (c & 63) | 128
    }
  }
  return out
}

// Based on http://stackoverflow.com/a/22747272/680742, the browser with
// the lowest limit is Chrome, with 0x10000 args.
// We go 1 magnitude less, for safety
const MAX_ARGUMENTS_LENGTH = 0x1000

/**
 * @param {number[]} codePoints
 * @returns {string}
 */
function decodeCodePointsArray (codePoints) {
  const len = codePoints.length
  if (len <= MAX_ARGUMENTS_LENGTH) {
    return String.fromCharCode.apply(String, codePoints) // avoid extra slice()
  }
  // Decode in chunks to avoid "call stack size exceeded".
  let res = ''
  let i = 0
  while (i < len) {
    res += String.fromCharCode.apply(
      String,
      codePoints.slice(i, i += MAX_ARGUMENTS_LENGTH)
    )
  }
  return res
}

;// CONCATENATED MODULE: ./node_modules/cborg/lib/bl.js
/**
 * Bl is a list of byte chunks, similar to https://github.com/rvagg/bl but for
 * writing rather than reading.
 * A Bl object accepts set() operations for individual bytes and copyTo() for
 * inserting byte arrays. These write operations don't automatically increment
 * the internal cursor so its "length" won't be changed. Instead, increment()
 * must be called to extend its length to cover the inserted data.
 * The toBytes() call will convert all internal memory to a single Uint8Array of
 * the correct length, truncating any data that is stored but hasn't been
 * included by an increment().
 * get() can retrieve a single byte.
 * All operations (except toBytes()) take an "offset" argument that will perform
 * the write at the offset _from the current cursor_. For most operations this
 * will be `0` to write at the current cursor position but it can be ahead of
 * the current cursor. Negative offsets probably work but are untested.
 */

// TODO: ipjs doesn't support this, only for test files: https://github.com/mikeal/ipjs/blob/master/src/package/testFile.js#L39


/**
 * @typedef {import('../interface.js').ByteView} ByteView
 * @typedef {import('../interface.js').AllocatedByteView} AllocatedByteView
 */

// the ts-ignores in this file are almost all for the `Uint8Array|number[]` duality that exists
// for perf reasons. Consider better approaches to this or removing it entirely, it is quite
// risky because of some assumptions about small chunks === number[] and everything else === Uint8Array.

const defaultChunkSize = 256

class Bl {
  /**
   * @param {number} [chunkSize]
   */
  constructor (chunkSize = defaultChunkSize) {
    this.chunkSize = chunkSize
    /** @type {number} */
    this.cursor = 0
    /** @type {number} */
    this.maxCursor = -1
    /** @type {(ByteView|number[])[]} */
    this.chunks = []
    // keep the first chunk around if we can to save allocations for future encodes
    /** @type {ByteView|number[]|null} */
    this._initReuseChunk = null
  }

  reset () {
    this.cursor = 0
    this.maxCursor = -1
    if (this.chunks.length) {
      this.chunks = []
    }
    if (this._initReuseChunk !== null) {
      this.chunks.push(this._initReuseChunk)
      this.maxCursor = this._initReuseChunk.length - 1
    }
  }

  /**
   * @param {number} byte
   */
  pushByte (byte) {
    let topChunk = this.chunks[this.chunks.length - 1]
    if (this.cursor > this.maxCursor) {
      topChunk = alloc(this.chunkSize)
      this.chunks.push(topChunk)
      this.maxCursor += topChunk.length
      if (this._initReuseChunk === null) {
        this._initReuseChunk = topChunk
      }
    }
    const chunkPos = topChunk.length - (this.maxCursor - this.cursor) - 1
    topChunk[chunkPos] = byte
    this.cursor++
  }

  /**
   * @param {ByteView|number[]} bytes
   */
  push (bytes) {
    let topChunk = this.chunks[this.chunks.length - 1]
    const newMax = this.cursor + bytes.length
    if (newMax <= this.maxCursor + 1) {
      // we have at least one chunk and we can fit these bytes into that chunk
      const chunkPos = topChunk.length - (this.maxCursor - this.cursor) - 1
      // @ts-ignore
      topChunk.set(bytes, chunkPos)
    } else {
      // can't fit it in
      if (topChunk) {
        // trip the last chunk to `cursor` if we need to
        const chunkPos = topChunk.length - (this.maxCursor - this.cursor) - 1
        if (chunkPos < topChunk.length) {
          // @ts-ignore
          this.chunks[this.chunks.length - 1] = topChunk.subarray(0, chunkPos)
          this.maxCursor = this.cursor - 1
        }
      }
      if (bytes.length < 64 && bytes.length < this.chunkSize) {
        // make a new chunk and copy the new one into it
        topChunk = alloc(this.chunkSize)
        this.chunks.push(topChunk)
        this.maxCursor += topChunk.length
        if (this._initReuseChunk === null) {
          this._initReuseChunk = topChunk
        }
        // @ts-ignore
        topChunk.set(bytes, 0)
      } else {
        // push the new bytes in as its own chunk
        this.chunks.push(bytes)
        this.maxCursor += bytes.length
      }
    }
    this.cursor += bytes.length
  }

  /**
   * @param {boolean} [reset]
   * @returns {AllocatedByteView}
   */
  toBytes (reset = false) {
    let byts
    if (this.chunks.length === 1) {
      const chunk = this.chunks[0]
      if (reset && this.cursor > chunk.length / 2) {
        // @ts-ignore
        byts = this.cursor === chunk.length ? chunk : chunk.subarray(0, this.cursor)
        this._initReuseChunk = null
        this.chunks = []
      } else {
        // @ts-ignore
        byts = slice(chunk, 0, this.cursor)
      }
    } else {
      // @ts-ignore
      byts = concat(this.chunks, this.cursor)
    }
    if (reset) {
      this.reset()
    }
    return byts
  }
}

/**
 * U8Bl is a buffer list that writes directly to a user-provided Uint8Array.
 * It provides the same interface as Bl but writes to a fixed destination.
 * @template {ArrayBufferLike} T
 */
class bl_U8Bl {
  /**
   * @param {Uint8Array<T>} dest
   */
  constructor (dest) {
    this.dest = dest
    /** @type {number} */
    this.cursor = 0
    // chunks is for interface compatibility with Bl - encode.js checks chunks.length
    // as a sanity check for pre-calculated sizes. For U8Bl this is always [dest].
    /** @type {Array<Uint8Array<T>>} */
    this.chunks = [dest]
  }

  reset () {
    this.cursor = 0
  }

  /**
   * @param {number} byte
   */
  pushByte (byte) {
    if (this.cursor >= this.dest.length) {
      throw new Error('write out of bounds, destination buffer is too small')
    }
    this.dest[this.cursor++] = byte
  }

  /**
   * @param {ByteView|number[]} bytes
   */
  push (bytes) {
    if (this.cursor + bytes.length > this.dest.length) {
      throw new Error('write out of bounds, destination buffer is too small')
    }
    this.dest.set(bytes, this.cursor)
    this.cursor += bytes.length
  }

  /**
   * @param {boolean} [reset]
   * @returns {Uint8Array<T>}
   */
  toBytes (reset = false) {
    const byts = this.dest.subarray(0, this.cursor)
    if (reset) {
      this.reset()
    }
    return byts
  }
}

;// CONCATENATED MODULE: ./node_modules/cborg/lib/common.js
const decodeErrPrefix = 'CBOR decode error:'
const encodeErrPrefix = 'CBOR encode error:'

const uintMinorPrefixBytes = []
uintMinorPrefixBytes[23] = 1
uintMinorPrefixBytes[24] = 2
uintMinorPrefixBytes[25] = 3
uintMinorPrefixBytes[26] = 5
uintMinorPrefixBytes[27] = 9

/**
 * @param {Uint8Array} data
 * @param {number} pos
 * @param {number} need
 */
function assertEnoughData (data, pos, need) {
  if (data.length - pos < need) {
    throw new Error(`${decodeErrPrefix} not enough data for type`)
  }
}



;// CONCATENATED MODULE: ./node_modules/cborg/lib/0uint.js
/* globals BigInt */




const uintBoundaries = [24, 256, 65536, 4294967296, BigInt('18446744073709551616')]

/**
 * @typedef {import('../interface.js').ByteWriter} ByteWriter
 * @typedef {import('../interface.js').DecodeOptions} DecodeOptions
 */

/**
 * @param {Uint8Array} data
 * @param {number} offset
 * @param {DecodeOptions} options
 * @returns {number}
 */
function readUint8 (data, offset, options) {
  assertEnoughData(data, offset, 1)
  const value = data[offset]
  if (options.strict === true && value < uintBoundaries[0]) {
    throw new Error(`${decodeErrPrefix} integer encoded in more bytes than necessary (strict decode)`)
  }
  return value
}

/**
 * @param {Uint8Array} data
 * @param {number} offset
 * @param {DecodeOptions} options
 * @returns {number}
 */
function readUint16 (data, offset, options) {
  assertEnoughData(data, offset, 2)
  const value = (data[offset] << 8) | data[offset + 1]
  if (options.strict === true && value < uintBoundaries[1]) {
    throw new Error(`${decodeErrPrefix} integer encoded in more bytes than necessary (strict decode)`)
  }
  return value
}

/**
 * @param {Uint8Array} data
 * @param {number} offset
 * @param {DecodeOptions} options
 * @returns {number}
 */
function readUint32 (data, offset, options) {
  assertEnoughData(data, offset, 4)
  const value = (data[offset] * 16777216 /* 2 ** 24 */) + (data[offset + 1] << 16) + (data[offset + 2] << 8) + data[offset + 3]
  if (options.strict === true && value < uintBoundaries[2]) {
    throw new Error(`${decodeErrPrefix} integer encoded in more bytes than necessary (strict decode)`)
  }
  return value
}

/**
 * @param {Uint8Array} data
 * @param {number} offset
 * @param {DecodeOptions} options
 * @returns {number|bigint}
 */
function readUint64 (data, offset, options) {
  // assume BigInt, convert back to Number if within safe range
  assertEnoughData(data, offset, 8)
  const hi = (data[offset] * 16777216 /* 2 ** 24 */) + (data[offset + 1] << 16) + (data[offset + 2] << 8) + data[offset + 3]
  const lo = (data[offset + 4] * 16777216 /* 2 ** 24 */) + (data[offset + 5] << 16) + (data[offset + 6] << 8) + data[offset + 7]
  const value = (BigInt(hi) << BigInt(32)) + BigInt(lo)
  if (options.strict === true && value < uintBoundaries[3]) {
    throw new Error(`${decodeErrPrefix} integer encoded in more bytes than necessary (strict decode)`)
  }
  if (value <= Number.MAX_SAFE_INTEGER) {
    return Number(value)
  }
  if (options.allowBigInt === true) {
    return value
  }
  throw new Error(`${decodeErrPrefix} integers outside of the safe integer range are not supported`)
}

/* not required thanks to quick[] list
const oneByteTokens = new Array(24).fill(0).map((v, i) => new Token(Type.uint, i, 1))
export function decodeUintCompact (data, pos, minor, options) {
  return oneByteTokens[minor]
}
*/

/**
 * @param {Uint8Array} data
 * @param {number} pos
 * @param {number} _minor
 * @param {DecodeOptions} options
 * @returns {Token}
 */
function decodeUint8 (data, pos, _minor, options) {
  return new Token(Type.uint, readUint8(data, pos + 1, options), 2)
}

/**
 * @param {Uint8Array} data
 * @param {number} pos
 * @param {number} _minor
 * @param {DecodeOptions} options
 * @returns {Token}
 */
function decodeUint16 (data, pos, _minor, options) {
  return new Token(Type.uint, readUint16(data, pos + 1, options), 3)
}

/**
 * @param {Uint8Array} data
 * @param {number} pos
 * @param {number} _minor
 * @param {DecodeOptions} options
 * @returns {Token}
 */
function decodeUint32 (data, pos, _minor, options) {
  return new Token(Type.uint, readUint32(data, pos + 1, options), 5)
}

/**
 * @param {Uint8Array} data
 * @param {number} pos
 * @param {number} _minor
 * @param {DecodeOptions} options
 * @returns {Token}
 */
function decodeUint64 (data, pos, _minor, options) {
  return new Token(Type.uint, readUint64(data, pos + 1, options), 9)
}

/**
 * @param {ByteWriter} writer
 * @param {Token} token
 */
function encodeUint (writer, token) {
  return encodeUintValue(writer, 0, token.value)
}

/**
 * @param {ByteWriter} writer
 * @param {number} major
 * @param {number|bigint} uint
 */
function encodeUintValue (writer, major, uint) {
  if (uint < uintBoundaries[0]) {
    const nuint = Number(uint)
    // pack into one byte, minor=0, additional=value
    writer.pushByte(major | nuint)
  } else if (uint < uintBoundaries[1]) {
    const nuint = Number(uint)
    // pack into two byte, minor=0, additional=24
    writer.push([major | 24, nuint])
  } else if (uint < uintBoundaries[2]) {
    const nuint = Number(uint)
    // pack into three byte, minor=0, additional=25
    writer.push([major | 25, nuint >>> 8, nuint & 0xff])
  } else if (uint < uintBoundaries[3]) {
    const nuint = Number(uint)
    // pack into five byte, minor=0, additional=26
    writer.push([major | 26, (nuint >>> 24) & 0xff, (nuint >>> 16) & 0xff, (nuint >>> 8) & 0xff, nuint & 0xff])
  } else {
    const buint = BigInt(uint)
    if (buint < uintBoundaries[4]) {
      // pack into nine byte, minor=0, additional=27
      const set = [major | 27, 0, 0, 0, 0, 0, 0, 0]
      // simulate bitwise above 32 bits
      let lo = Number(buint & BigInt(0xffffffff))
      let hi = Number(buint >> BigInt(32) & BigInt(0xffffffff))
      set[8] = lo & 0xff
      lo = lo >> 8
      set[7] = lo & 0xff
      lo = lo >> 8
      set[6] = lo & 0xff
      lo = lo >> 8
      set[5] = lo & 0xff
      set[4] = hi & 0xff
      hi = hi >> 8
      set[3] = hi & 0xff
      hi = hi >> 8
      set[2] = hi & 0xff
      hi = hi >> 8
      set[1] = hi & 0xff
      writer.push(set)
    } else {
      throw new Error(`${decodeErrPrefix} encountered BigInt larger than allowable range`)
    }
  }
}

/**
 * @param {Token} token
 * @returns {number}
 */
encodeUint.encodedSize = function encodedSize (token) {
  return encodeUintValue.encodedSize(token.value)
}

/**
 * @param {number} uint
 * @returns {number}
 */
encodeUintValue.encodedSize = function encodedSize (uint) {
  if (uint < uintBoundaries[0]) {
    return 1
  }
  if (uint < uintBoundaries[1]) {
    return 2
  }
  if (uint < uintBoundaries[2]) {
    return 3
  }
  if (uint < uintBoundaries[3]) {
    return 5
  }
  return 9
}

/**
 * @param {Token} tok1
 * @param {Token} tok2
 * @returns {number}
 */
encodeUint.compareTokens = function compareTokens (tok1, tok2) {
  return tok1.value < tok2.value ? -1 : tok1.value > tok2.value ? 1 : 0
}

;// CONCATENATED MODULE: ./node_modules/cborg/lib/1negint.js
/* eslint-env es2020 */





/**
 * @typedef {import('../interface.js').ByteWriter} ByteWriter
 * @typedef {import('../interface.js').DecodeOptions} DecodeOptions
 */

/**
 * @param {Uint8Array} data
 * @param {number} pos
 * @param {number} _minor
 * @param {DecodeOptions} options
 * @returns {Token}
 */
function decodeNegint8 (data, pos, _minor, options) {
  return new Token(Type.negint, -1 - readUint8(data, pos + 1, options), 2)
}

/**
 * @param {Uint8Array} data
 * @param {number} pos
 * @param {number} _minor
 * @param {DecodeOptions} options
 * @returns {Token}
 */
function decodeNegint16 (data, pos, _minor, options) {
  return new Token(Type.negint, -1 - readUint16(data, pos + 1, options), 3)
}

/**
 * @param {Uint8Array} data
 * @param {number} pos
 * @param {number} _minor
 * @param {DecodeOptions} options
 * @returns {Token}
 */
function decodeNegint32 (data, pos, _minor, options) {
  return new Token(Type.negint, -1 - readUint32(data, pos + 1, options), 5)
}

const neg1b = BigInt(-1)
const pos1b = BigInt(1)

/**
 * @param {Uint8Array} data
 * @param {number} pos
 * @param {number} _minor
 * @param {DecodeOptions} options
 * @returns {Token}
 */
function decodeNegint64 (data, pos, _minor, options) {
  const int = readUint64(data, pos + 1, options)
  if (typeof int !== 'bigint') {
    const value = -1 - int
    if (value >= Number.MIN_SAFE_INTEGER) {
      return new Token(Type.negint, value, 9)
    }
  }
  if (options.allowBigInt !== true) {
    throw new Error(`${decodeErrPrefix} integers outside of the safe integer range are not supported`)
  }
  return new Token(Type.negint, neg1b - BigInt(int), 9)
}

/**
 * @param {ByteWriter} writer
 * @param {Token} token
 */
function encodeNegint (writer, token) {
  const negint = token.value
  const unsigned = (typeof negint === 'bigint' ? (negint * neg1b - pos1b) : (negint * -1 - 1))
  encodeUintValue(writer, token.type.majorEncoded, unsigned)
}

/**
 * @param {Token} token
 * @returns {number}
 */
encodeNegint.encodedSize = function encodedSize (token) {
  const negint = token.value
  const unsigned = (typeof negint === 'bigint' ? (negint * neg1b - pos1b) : (negint * -1 - 1))
  // handled by quickEncode, we shouldn't get here but it's included for completeness
  if (unsigned < uintBoundaries[0]) {
    return 1
  }
  if (unsigned < uintBoundaries[1]) {
    return 2
  }
  if (unsigned < uintBoundaries[2]) {
    return 3
  }
  if (unsigned < uintBoundaries[3]) {
    return 5
  }
  return 9
}

/**
 * @param {Token} tok1
 * @param {Token} tok2
 * @returns {number}
 */
encodeNegint.compareTokens = function compareTokens (tok1, tok2) {
  // opposite of the uint comparison since we store the uint version in bytes
  return tok1.value < tok2.value ? 1 : tok1.value > tok2.value ? -1 : 0
}

;// CONCATENATED MODULE: ./node_modules/cborg/lib/2bytes.js





/**
 * @typedef {import('../interface.js').ByteWriter} ByteWriter
 * @typedef {import('../interface.js').DecodeOptions} DecodeOptions
 */

/**
 * @param {Uint8Array} data
 * @param {number} pos
 * @param {number} prefix
 * @param {number} length
 * @returns {Token}
 */
function toToken (data, pos, prefix, length) {
  assertEnoughData(data, pos, prefix + length)
  const buf = data.slice(pos + prefix, pos + prefix + length)
  return new Token(Type.bytes, buf, prefix + length)
}

/**
 * @param {Uint8Array} data
 * @param {number} pos
 * @param {number} minor
 * @param {DecodeOptions} _options
 * @returns {Token}
 */
function decodeBytesCompact (data, pos, minor, _options) {
  return toToken(data, pos, 1, minor)
}

/**
 * @param {Uint8Array} data
 * @param {number} pos
 * @param {number} _minor
 * @param {DecodeOptions} options
 * @returns {Token}
 */
function decodeBytes8 (data, pos, _minor, options) {
  return toToken(data, pos, 2, readUint8(data, pos + 1, options))
}

/**
 * @param {Uint8Array} data
 * @param {number} pos
 * @param {number} _minor
 * @param {DecodeOptions} options
 * @returns {Token}
 */
function decodeBytes16 (data, pos, _minor, options) {
  return toToken(data, pos, 3, readUint16(data, pos + 1, options))
}

/**
 * @param {Uint8Array} data
 * @param {number} pos
 * @param {number} _minor
 * @param {DecodeOptions} options
 * @returns {Token}
 */
function decodeBytes32 (data, pos, _minor, options) {
  return toToken(data, pos, 5, readUint32(data, pos + 1, options))
}

// TODO: maybe we shouldn't support this ..
/**
 * @param {Uint8Array} data
 * @param {number} pos
 * @param {number} _minor
 * @param {DecodeOptions} options
 * @returns {Token}
 */
function decodeBytes64 (data, pos, _minor, options) {
  const l = readUint64(data, pos + 1, options)
  if (typeof l === 'bigint') {
    throw new Error(`${decodeErrPrefix} 64-bit integer bytes lengths not supported`)
  }
  return toToken(data, pos, 9, l)
}

/**
 * `encodedBytes` allows for caching when we do a byte version of a string
 * for key sorting purposes
 * @param {Token} token
 * @returns {Uint8Array}
 */
function tokenBytes (token) {
  if (token.encodedBytes === undefined) {
    token.encodedBytes = Type.equals(token.type, Type.string) ? fromString(token.value) : token.value
  }
  // @ts-ignore c'mon
  return token.encodedBytes
}

/**
 * @param {ByteWriter} writer
 * @param {Token} token
 */
function encodeBytes (writer, token) {
  const bytes = tokenBytes(token)
  encodeUintValue(writer, token.type.majorEncoded, bytes.length)
  writer.push(bytes)
}

/**
 * @param {Token} token
 * @returns {number}
 */
encodeBytes.encodedSize = function encodedSize (token) {
  const bytes = tokenBytes(token)
  return encodeUintValue.encodedSize(bytes.length) + bytes.length
}

/**
 * @param {Token} tok1
 * @param {Token} tok2
 * @returns {number}
 */
encodeBytes.compareTokens = function compareTokens (tok1, tok2) {
  return compareBytes(tokenBytes(tok1), tokenBytes(tok2))
}

/**
 * @param {Uint8Array} b1
 * @param {Uint8Array} b2
 * @returns {number}
 */
function compareBytes (b1, b2) {
  return b1.length < b2.length ? -1 : b1.length > b2.length ? 1 : compare(b1, b2)
}

;// CONCATENATED MODULE: ./node_modules/cborg/lib/3string.js





const textDecoder = new TextDecoder()

// Threshold for ASCII fast-path vs TextDecoder. Short ASCII strings (common for
// map keys) are faster to decode with a simple loop than TextDecoder overhead.
const ASCII_THRESHOLD = 32

/**
 * @typedef {import('../interface.js').ByteWriter} ByteWriter
 * @typedef {import('../interface.js').DecodeOptions} DecodeOptions
 */

/**
 * Decode UTF-8 bytes to string. For short ASCII strings (common case for map keys),
 * a simple loop is faster than TextDecoder.
 * @param {Uint8Array} bytes
 * @param {number} start
 * @param {number} end
 * @returns {string}
 */
function toStr (bytes, start, end) {
  const len = end - start
  if (len < ASCII_THRESHOLD) {
    let str = ''
    for (let i = start; i < end; i++) {
      const c = bytes[i]
      if (c & 0x80) { // non-ASCII, fall back to TextDecoder
        return textDecoder.decode(bytes.subarray(start, end))
      }
      str += String.fromCharCode(c)
    }
    return str
  }
  return textDecoder.decode(bytes.subarray(start, end))
}

/**
 * @param {Uint8Array} data
 * @param {number} pos
 * @param {number} prefix
 * @param {number} length
 * @param {DecodeOptions} options
 * @returns {Token}
 */
function _3string_toToken (data, pos, prefix, length, options) {
  const totLength = prefix + length
  assertEnoughData(data, pos, totLength)
  const tok = new Token(Type.string, toStr(data, pos + prefix, pos + totLength), totLength)
  if (options.retainStringBytes === true) {
    tok.byteValue = data.slice(pos + prefix, pos + totLength)
  }
  return tok
}

/**
 * @param {Uint8Array} data
 * @param {number} pos
 * @param {number} minor
 * @param {DecodeOptions} options
 * @returns {Token}
 */
function decodeStringCompact (data, pos, minor, options) {
  return _3string_toToken(data, pos, 1, minor, options)
}

/**
 * @param {Uint8Array} data
 * @param {number} pos
 * @param {number} _minor
 * @param {DecodeOptions} options
 * @returns {Token}
 */
function decodeString8 (data, pos, _minor, options) {
  return _3string_toToken(data, pos, 2, readUint8(data, pos + 1, options), options)
}

/**
 * @param {Uint8Array} data
 * @param {number} pos
 * @param {number} _minor
 * @param {DecodeOptions} options
 * @returns {Token}
 */
function decodeString16 (data, pos, _minor, options) {
  return _3string_toToken(data, pos, 3, readUint16(data, pos + 1, options), options)
}

/**
 * @param {Uint8Array} data
 * @param {number} pos
 * @param {number} _minor
 * @param {DecodeOptions} options
 * @returns {Token}
 */
function decodeString32 (data, pos, _minor, options) {
  return _3string_toToken(data, pos, 5, readUint32(data, pos + 1, options), options)
}

// TODO: maybe we shouldn't support this ..
/**
 * @param {Uint8Array} data
 * @param {number} pos
 * @param {number} _minor
 * @param {DecodeOptions} options
 * @returns {Token}
 */
function decodeString64 (data, pos, _minor, options) {
  const l = readUint64(data, pos + 1, options)
  if (typeof l === 'bigint') {
    throw new Error(`${decodeErrPrefix} 64-bit integer string lengths not supported`)
  }
  return _3string_toToken(data, pos, 9, l, options)
}

const encodeString = encodeBytes

;// CONCATENATED MODULE: ./node_modules/cborg/lib/4array.js




/**
 * @typedef {import('../interface.js').ByteWriter} ByteWriter
 * @typedef {import('../interface.js').DecodeOptions} DecodeOptions
 */

/**
 * @param {Uint8Array} _data
 * @param {number} _pos
 * @param {number} prefix
 * @param {number} length
 * @returns {Token}
 */
function _4array_toToken (_data, _pos, prefix, length) {
  return new Token(Type.array, length, prefix)
}

/**
 * @param {Uint8Array} data
 * @param {number} pos
 * @param {number} minor
 * @param {DecodeOptions} _options
 * @returns {Token}
 */
function decodeArrayCompact (data, pos, minor, _options) {
  return _4array_toToken(data, pos, 1, minor)
}

/**
 * @param {Uint8Array} data
 * @param {number} pos
 * @param {number} _minor
 * @param {DecodeOptions} options
 * @returns {Token}
 */
function decodeArray8 (data, pos, _minor, options) {
  return _4array_toToken(data, pos, 2, readUint8(data, pos + 1, options))
}

/**
 * @param {Uint8Array} data
 * @param {number} pos
 * @param {number} _minor
 * @param {DecodeOptions} options
 * @returns {Token}
 */
function decodeArray16 (data, pos, _minor, options) {
  return _4array_toToken(data, pos, 3, readUint16(data, pos + 1, options))
}

/**
 * @param {Uint8Array} data
 * @param {number} pos
 * @param {number} _minor
 * @param {DecodeOptions} options
 * @returns {Token}
 */
function decodeArray32 (data, pos, _minor, options) {
  return _4array_toToken(data, pos, 5, readUint32(data, pos + 1, options))
}

// TODO: maybe we shouldn't support this ..
/**
 * @param {Uint8Array} data
 * @param {number} pos
 * @param {number} _minor
 * @param {DecodeOptions} options
 * @returns {Token}
 */
function decodeArray64 (data, pos, _minor, options) {
  const l = readUint64(data, pos + 1, options)
  if (typeof l === 'bigint') {
    throw new Error(`${decodeErrPrefix} 64-bit integer array lengths not supported`)
  }
  return _4array_toToken(data, pos, 9, l)
}

/**
 * @param {Uint8Array} data
 * @param {number} pos
 * @param {number} _minor
 * @param {DecodeOptions} options
 * @returns {Token}
 */
function decodeArrayIndefinite (data, pos, _minor, options) {
  if (options.allowIndefinite === false) {
    throw new Error(`${decodeErrPrefix} indefinite length items not allowed`)
  }
  return _4array_toToken(data, pos, 1, Infinity)
}

/**
 * @param {ByteWriter} writer
 * @param {Token} token
 */
function encodeArray (writer, token) {
  encodeUintValue(writer, Type.array.majorEncoded, token.value)
}

// using an array as a map key, are you sure about this? we can only sort
// by map length here, it's up to the encoder to decide to look deeper
encodeArray.compareTokens = encodeUint.compareTokens

/**
 * @param {Token} token
 * @returns {number}
 */
encodeArray.encodedSize = function encodedSize (token) {
  return encodeUintValue.encodedSize(token.value)
}

;// CONCATENATED MODULE: ./node_modules/cborg/lib/5map.js




/**
 * @typedef {import('../interface.js').ByteWriter} ByteWriter
 * @typedef {import('../interface.js').DecodeOptions} DecodeOptions
 */

/**
 * @param {Uint8Array} _data
 * @param {number} _pos
 * @param {number} prefix
 * @param {number} length
 * @returns {Token}
 */
function _5map_toToken (_data, _pos, prefix, length) {
  return new Token(Type.map, length, prefix)
}

/**
 * @param {Uint8Array} data
 * @param {number} pos
 * @param {number} minor
 * @param {DecodeOptions} _options
 * @returns {Token}
 */
function decodeMapCompact (data, pos, minor, _options) {
  return _5map_toToken(data, pos, 1, minor)
}

/**
 * @param {Uint8Array} data
 * @param {number} pos
 * @param {number} _minor
 * @param {DecodeOptions} options
 * @returns {Token}
 */
function decodeMap8 (data, pos, _minor, options) {
  return _5map_toToken(data, pos, 2, readUint8(data, pos + 1, options))
}

/**
 * @param {Uint8Array} data
 * @param {number} pos
 * @param {number} _minor
 * @param {DecodeOptions} options
 * @returns {Token}
 */
function decodeMap16 (data, pos, _minor, options) {
  return _5map_toToken(data, pos, 3, readUint16(data, pos + 1, options))
}

/**
 * @param {Uint8Array} data
 * @param {number} pos
 * @param {number} _minor
 * @param {DecodeOptions} options
 * @returns {Token}
 */
function decodeMap32 (data, pos, _minor, options) {
  return _5map_toToken(data, pos, 5, readUint32(data, pos + 1, options))
}

// TODO: maybe we shouldn't support this ..
/**
 * @param {Uint8Array} data
 * @param {number} pos
 * @param {number} _minor
 * @param {DecodeOptions} options
 * @returns {Token}
 */
function decodeMap64 (data, pos, _minor, options) {
  const l = readUint64(data, pos + 1, options)
  if (typeof l === 'bigint') {
    throw new Error(`${decodeErrPrefix} 64-bit integer map lengths not supported`)
  }
  return _5map_toToken(data, pos, 9, l)
}

/**
 * @param {Uint8Array} data
 * @param {number} pos
 * @param {number} _minor
 * @param {DecodeOptions} options
 * @returns {Token}
 */
function decodeMapIndefinite (data, pos, _minor, options) {
  if (options.allowIndefinite === false) {
    throw new Error(`${decodeErrPrefix} indefinite length items not allowed`)
  }
  return _5map_toToken(data, pos, 1, Infinity)
}

/**
 * @param {ByteWriter} writer
 * @param {Token} token
 */
function encodeMap (writer, token) {
  encodeUintValue(writer, Type.map.majorEncoded, token.value)
}

// using a map as a map key, are you sure about this? we can only sort
// by map length here, it's up to the encoder to decide to look deeper
encodeMap.compareTokens = encodeUint.compareTokens

/**
 * @param {Token} token
 * @returns {number}
 */
encodeMap.encodedSize = function encodedSize (token) {
  return encodeUintValue.encodedSize(token.value)
}

;// CONCATENATED MODULE: ./node_modules/cborg/lib/6tag.js



/**
 * @typedef {import('../interface.js').ByteWriter} ByteWriter
 * @typedef {import('../interface.js').DecodeOptions} DecodeOptions
 */

/**
 * @param {Uint8Array} _data
 * @param {number} _pos
 * @param {number} minor
 * @param {DecodeOptions} _options
 * @returns {Token}
 */
function decodeTagCompact (_data, _pos, minor, _options) {
  return new Token(Type.tag, minor, 1)
}

/**
 * @param {Uint8Array} data
 * @param {number} pos
 * @param {number} _minor
 * @param {DecodeOptions} options
 * @returns {Token}
 */
function decodeTag8 (data, pos, _minor, options) {
  return new Token(Type.tag, readUint8(data, pos + 1, options), 2)
}

/**
 * @param {Uint8Array} data
 * @param {number} pos
 * @param {number} _minor
 * @param {DecodeOptions} options
 * @returns {Token}
 */
function decodeTag16 (data, pos, _minor, options) {
  return new Token(Type.tag, readUint16(data, pos + 1, options), 3)
}

/**
 * @param {Uint8Array} data
 * @param {number} pos
 * @param {number} _minor
 * @param {DecodeOptions} options
 * @returns {Token}
 */
function decodeTag32 (data, pos, _minor, options) {
  return new Token(Type.tag, readUint32(data, pos + 1, options), 5)
}

/**
 * @param {Uint8Array} data
 * @param {number} pos
 * @param {number} _minor
 * @param {DecodeOptions} options
 * @returns {Token}
 */
function decodeTag64 (data, pos, _minor, options) {
  return new Token(Type.tag, readUint64(data, pos + 1, options), 9)
}

/**
 * @param {ByteWriter} writer
 * @param {Token} token
 */
function encodeTag (writer, token) {
  encodeUintValue(writer, Type.tag.majorEncoded, token.value)
}

encodeTag.compareTokens = encodeUint.compareTokens

/**
 * @param {Token} token
 * @returns {number}
 */
encodeTag.encodedSize = function encodedSize (token) {
  return encodeUintValue.encodedSize(token.value)
}

;// CONCATENATED MODULE: ./node_modules/cborg/lib/7float.js
// TODO: shift some of the bytes logic to bytes-utils so we can use Buffer
// where possible





/**
 * @typedef {import('../interface.js').ByteWriter} ByteWriter
 * @typedef {import('../interface.js').DecodeOptions} DecodeOptions
 * @typedef {import('../interface.js').EncodeOptions} EncodeOptions
 */

const MINOR_FALSE = 20
const MINOR_TRUE = 21
const MINOR_NULL = 22
const MINOR_UNDEFINED = 23

/**
 * @param {Uint8Array} _data
 * @param {number} _pos
 * @param {number} _minor
 * @param {DecodeOptions} options
 * @returns {Token}
 */
function decodeUndefined (_data, _pos, _minor, options) {
  if (options.allowUndefined === false) {
    throw new Error(`${decodeErrPrefix} undefined values are not supported`)
  } else if (options.coerceUndefinedToNull === true) {
    return new Token(Type.null, null, 1)
  }
  return new Token(Type.undefined, undefined, 1)
}

/**
 * @param {Uint8Array} _data
 * @param {number} _pos
 * @param {number} _minor
 * @param {DecodeOptions} options
 * @returns {Token}
 */
function decodeBreak (_data, _pos, _minor, options) {
  if (options.allowIndefinite === false) {
    throw new Error(`${decodeErrPrefix} indefinite length items not allowed`)
  }
  return new Token(Type.break, undefined, 1)
}

/**
 * @param {number} value
 * @param {number} bytes
 * @param {DecodeOptions} options
 * @returns {Token}
 */
function createToken (value, bytes, options) {
  if (options) {
    if (options.allowNaN === false && Number.isNaN(value)) {
      throw new Error(`${decodeErrPrefix} NaN values are not supported`)
    }
    if (options.allowInfinity === false && (value === Infinity || value === -Infinity)) {
      throw new Error(`${decodeErrPrefix} Infinity values are not supported`)
    }
  }
  return new Token(Type.float, value, bytes)
}

/**
 * @param {Uint8Array} data
 * @param {number} pos
 * @param {number} _minor
 * @param {DecodeOptions} options
 * @returns {Token}
 */
function decodeFloat16 (data, pos, _minor, options) {
  return createToken(readFloat16(data, pos + 1), 3, options)
}

/**
 * @param {Uint8Array} data
 * @param {number} pos
 * @param {number} _minor
 * @param {DecodeOptions} options
 * @returns {Token}
 */
function decodeFloat32 (data, pos, _minor, options) {
  return createToken(readFloat32(data, pos + 1), 5, options)
}

/**
 * @param {Uint8Array} data
 * @param {number} pos
 * @param {number} _minor
 * @param {DecodeOptions} options
 * @returns {Token}
 */
function decodeFloat64 (data, pos, _minor, options) {
  return createToken(readFloat64(data, pos + 1), 9, options)
}

/**
 * @param {ByteWriter} writer
 * @param {Token} token
 * @param {EncodeOptions} options
 */
function encodeFloat (writer, token, options) {
  const float = token.value

  if (float === false) {
    writer.pushByte(Type.float.majorEncoded | MINOR_FALSE)
  } else if (float === true) {
    writer.pushByte(Type.float.majorEncoded | MINOR_TRUE)
  } else if (float === null) {
    writer.pushByte(Type.float.majorEncoded | MINOR_NULL)
  } else if (float === undefined) {
    writer.pushByte(Type.float.majorEncoded | MINOR_UNDEFINED)
  } else {
    let decoded
    let success = false
    if (!options || options.float64 !== true) {
      encodeFloat16(float)
      decoded = readFloat16(ui8a, 1)
      if (float === decoded || Number.isNaN(float)) {
        ui8a[0] = 0xf9
        writer.push(ui8a.slice(0, 3))
        success = true
      } else {
        encodeFloat32(float)
        decoded = readFloat32(ui8a, 1)
        if (float === decoded) {
          ui8a[0] = 0xfa
          writer.push(ui8a.slice(0, 5))
          success = true
        }
      }
    }
    if (!success) {
      encodeFloat64(float)
      decoded = readFloat64(ui8a, 1)
      ui8a[0] = 0xfb
      writer.push(ui8a.slice(0, 9))
    }
  }
}

/**
 * @param {Token} token
 * @param {EncodeOptions} options
 * @returns {number}
 */
encodeFloat.encodedSize = function encodedSize (token, options) {
  const float = token.value

  if (float === false || float === true || float === null || float === undefined) {
    return 1
  }

  if (!options || options.float64 !== true) {
    encodeFloat16(float)
    let decoded = readFloat16(ui8a, 1)
    if (float === decoded || Number.isNaN(float)) {
      return 3
    }
    encodeFloat32(float)
    decoded = readFloat32(ui8a, 1)
    if (float === decoded) {
      return 5
    }
  }
  return 9
}

const buffer = new ArrayBuffer(9)
const dataView = new DataView(buffer, 1)
const ui8a = new Uint8Array(buffer, 0)

/**
 * @param {number} inp
 */
function encodeFloat16 (inp) {
  if (inp === Infinity) {
    dataView.setUint16(0, 0x7c00, false)
  } else if (inp === -Infinity) {
    dataView.setUint16(0, 0xfc00, false)
  } else if (Number.isNaN(inp)) {
    dataView.setUint16(0, 0x7e00, false)
  } else {
    dataView.setFloat32(0, inp)
    const valu32 = dataView.getUint32(0)
    const exponent = (valu32 & 0x7f800000) >> 23
    const mantissa = valu32 & 0x7fffff

    if (exponent === 0xff) {
      // too big, Infinity, but this should be hard (impossible?) to trigger
      dataView.setUint16(0, 0x7c00, false)
    } else if (exponent === 0x00) {
      // 0.0, -0.0 and subnormals, shouldn't be possible to get here because 0.0 should be counted as an int
      // Use valu32 for sign bit since bitwise ops on floats lose -0 sign
      dataView.setUint16(0, ((valu32 & 0x80000000) >> 16) | (mantissa >> 13), false)
    } else { // standard numbers
      // chunks of logic here borrowed from https://github.com/PJK/libcbor/blob/c78f437182533e3efa8d963ff4b945bb635c2284/src/cbor/encoding.c#L127
      const logicalExponent = exponent - 127
      // Now we know that 2^exponent <= 0 logically
      if (logicalExponent < -24) {
        /* No unambiguous representation exists, this float is not a half float
          and is too small to be represented using a half, round off to zero.
          Consistent with the reference implementation. */
        // should be difficult (impossible?) to get here in JS
        dataView.setUint16(0, 0)
      } else if (logicalExponent < -14) {
        /* Offset the remaining decimal places by shifting the significand, the
          value is lost. This is an implementation decision that works around the
          absence of standard half-float in the language. */
        dataView.setUint16(0, ((valu32 & 0x80000000) >> 16) | /* sign bit */ (1 << (24 + logicalExponent)), false)
      } else {
        dataView.setUint16(0, ((valu32 & 0x80000000) >> 16) | ((logicalExponent + 15) << 10) | (mantissa >> 13), false)
      }
    }
  }
}

/**
 * @param {Uint8Array} ui8a
 * @param {number} pos
 * @returns {number}
 */
function readFloat16 (ui8a, pos) {
  if (ui8a.length - pos < 2) {
    throw new Error(`${decodeErrPrefix} not enough data for float16`)
  }

  const half = (ui8a[pos] << 8) + ui8a[pos + 1]
  if (half === 0x7c00) {
    return Infinity
  }
  if (half === 0xfc00) {
    return -Infinity
  }
  if (half === 0x7e00) {
    return NaN
  }
  const exp = (half >> 10) & 0x1f
  const mant = half & 0x3ff
  let val
  if (exp === 0) {
    val = mant * (2 ** -24)
  } else if (exp !== 31) {
    val = (mant + 1024) * (2 ** (exp - 25))
  } else {
    // may not be possible to get here
    val = mant === 0 ? Infinity : NaN
  }
  return (half & 0x8000) ? -val : val
}

/**
 * @param {number} inp
 */
function encodeFloat32 (inp) {
  dataView.setFloat32(0, inp, false)
}

/**
 * @param {Uint8Array} ui8a
 * @param {number} pos
 * @returns {number}
 */
function readFloat32 (ui8a, pos) {
  if (ui8a.length - pos < 4) {
    throw new Error(`${decodeErrPrefix} not enough data for float32`)
  }
  const offset = (ui8a.byteOffset || 0) + pos
  return new DataView(ui8a.buffer, offset, 4).getFloat32(0, false)
}

/**
 * @param {number} inp
 */
function encodeFloat64 (inp) {
  dataView.setFloat64(0, inp, false)
}

/**
 * @param {Uint8Array} ui8a
 * @param {number} pos
 * @returns {number}
 */
function readFloat64 (ui8a, pos) {
  if (ui8a.length - pos < 8) {
    throw new Error(`${decodeErrPrefix} not enough data for float64`)
  }
  const offset = (ui8a.byteOffset || 0) + pos
  return new DataView(ui8a.buffer, offset, 8).getFloat64(0, false)
}

/**
 * @typedef {Token & {
 *   _keyBytes?: Uint8Array,
 *   _keyBytesFloat64?: Uint8Array
 * }} TokenEx
 */

/**
 * The canonical CBOR bytes for a major 7 map key. The four simple values encode
 * to a single byte and every float to its 3, 5 or 9 byte form, exactly as
 * {@link encodeFloat} writes them. This mirrors the width selection in
 * `encodeFloat` because the sorter needs the bytes in hand to compare.
 * @param {Token} token
 * @param {boolean} float64
 * @returns {Uint8Array}
 */
function encodeMajorSevenBytes (token, float64) {
  const float = token.value
  if (float === false) {
    return Uint8Array.of(Type.float.majorEncoded | MINOR_FALSE)
  }
  if (float === true) {
    return Uint8Array.of(Type.float.majorEncoded | MINOR_TRUE)
  }
  if (float === null) {
    return Uint8Array.of(Type.float.majorEncoded | MINOR_NULL)
  }
  if (float === undefined) {
    return Uint8Array.of(Type.float.majorEncoded | MINOR_UNDEFINED)
  }
  if (!float64) {
    encodeFloat16(float)
    if (float === readFloat16(ui8a, 1) || Number.isNaN(float)) {
      ui8a[0] = 0xf9
      return ui8a.slice(0, 3)
    }
    encodeFloat32(float)
    if (float === readFloat32(ui8a, 1)) {
      ui8a[0] = 0xfa
      return ui8a.slice(0, 5)
    }
  }
  encodeFloat64(float)
  ui8a[0] = 0xfb
  return ui8a.slice(0, 9)
}

/**
 * Get the canonical CBOR bytes for a major 7 map key, honouring
 * `options.float64`. Bytes are cached because Array.sort compares each key
 * multiple times.
 * @param {Token} token
 * @param {EncodeOptions} [options]
 * @returns {Uint8Array}
 */
function majorSevenBytes (token, options) {
  const tokenEx = /** @type {TokenEx} */ (token)
  const float64 = options?.float64 === true
  const cached = float64 ? tokenEx._keyBytesFloat64 : tokenEx._keyBytes
  if (cached !== undefined) {
    return cached
  }

  const bytes = encodeMajorSevenBytes(token, float64)
  if (float64) {
    tokenEx._keyBytesFloat64 = bytes
  } else {
    tokenEx._keyBytes = bytes
  }
  return bytes
}

/**
 * Order two major 7 map keys by RFC 7049 §3.9 canonical order: shorter encoding
 * first, then bytewise. Because the four simple values encode to one byte they
 * sort ahead of every float, and comparing the `float64`-honouring encoded bytes
 * (rather than the numeric value) makes negative floats, mixed encoding widths
 * and `NaN` deterministic regardless of insertion order.
 * @param {Token} tok1
 * @param {Token} tok2
 * @param {EncodeOptions} [options]
 * @returns {number}
 */
encodeFloat.compareTokens = function compareTokens (tok1, tok2, options) {
  const b1 = majorSevenBytes(tok1, options)
  const b2 = majorSevenBytes(tok2, options)
  if (b1.length !== b2.length) {
    return b1.length < b2.length ? -1 : 1
  }
  return compare(b1, b2)
}

;// CONCATENATED MODULE: ./node_modules/cborg/lib/jump.js












/**
 * @typedef {import('../interface.js').DecodeOptions} DecodeOptions
 * @typedef {import('../interface.js').AllocatedByteView} AllocatedByteView
 */

/**
 * @param {Uint8Array} data
 * @param {number} pos
 * @param {number} minor
 */
function invalidMinor (data, pos, minor) {
  throw new Error(`${decodeErrPrefix} encountered invalid minor (${minor}) for major ${data[pos] >>> 5}`)
}

/**
 * @param {string} msg
 * @returns {()=>any}
 */
function errorer (msg) {
  return () => { throw new Error(`${decodeErrPrefix} ${msg}`) }
}

/** @type {((data:Uint8Array, pos:number, minor:number, options?:DecodeOptions) => any)[]} */
const jump = []

// unsigned integer, 0x00..0x17 (0..23)
for (let i = 0; i <= 0x17; i++) {
  jump[i] = invalidMinor // uint.decodeUintCompact, handled by quick[]
}
jump[0x18] = decodeUint8 // unsigned integer, one-byte uint8_t follows
jump[0x19] = decodeUint16 // unsigned integer, two-byte uint16_t follows
jump[0x1a] = decodeUint32 // unsigned integer, four-byte uint32_t follows
jump[0x1b] = decodeUint64 // unsigned integer, eight-byte uint64_t follows
jump[0x1c] = invalidMinor
jump[0x1d] = invalidMinor
jump[0x1e] = invalidMinor
jump[0x1f] = invalidMinor
// negative integer, -1-0x00..-1-0x17 (-1..-24)
for (let i = 0x20; i <= 0x37; i++) {
  jump[i] = invalidMinor // negintDecode, handled by quick[]
}
jump[0x38] = decodeNegint8 // negative integer, -1-n one-byte uint8_t for n follows
jump[0x39] = decodeNegint16 // negative integer, -1-n two-byte uint16_t for n follows
jump[0x3a] = decodeNegint32 // negative integer, -1-n four-byte uint32_t for follows
jump[0x3b] = decodeNegint64 // negative integer, -1-n eight-byte uint64_t for follows
jump[0x3c] = invalidMinor
jump[0x3d] = invalidMinor
jump[0x3e] = invalidMinor
jump[0x3f] = invalidMinor
// byte string, 0x00..0x17 bytes follow
for (let i = 0x40; i <= 0x57; i++) {
  jump[i] = decodeBytesCompact
}
jump[0x58] = decodeBytes8 // byte string, one-byte uint8_t for n, and then n bytes follow
jump[0x59] = decodeBytes16 // byte string, two-byte uint16_t for n, and then n bytes follow
jump[0x5a] = decodeBytes32 // byte string, four-byte uint32_t for n, and then n bytes follow
jump[0x5b] = decodeBytes64 // byte string, eight-byte uint64_t for n, and then n bytes follow
jump[0x5c] = invalidMinor
jump[0x5d] = invalidMinor
jump[0x5e] = invalidMinor
jump[0x5f] = errorer('indefinite length bytes/strings are not supported') // byte string, byte strings follow, terminated by "break"
// UTF-8 string 0x00..0x17 bytes follow
for (let i = 0x60; i <= 0x77; i++) {
  jump[i] = decodeStringCompact
}
jump[0x78] = decodeString8 // UTF-8 string, one-byte uint8_t for n, and then n bytes follow
jump[0x79] = decodeString16 // UTF-8 string, two-byte uint16_t for n, and then n bytes follow
jump[0x7a] = decodeString32 // UTF-8 string, four-byte uint32_t for n, and then n bytes follow
jump[0x7b] = decodeString64 // UTF-8 string, eight-byte uint64_t for n, and then n bytes follow
jump[0x7c] = invalidMinor
jump[0x7d] = invalidMinor
jump[0x7e] = invalidMinor
jump[0x7f] = errorer('indefinite length bytes/strings are not supported') // UTF-8 strings follow, terminated by "break"
// array, 0x00..0x17 data items follow
for (let i = 0x80; i <= 0x97; i++) {
  jump[i] = decodeArrayCompact
}
jump[0x98] = decodeArray8 // array, one-byte uint8_t for n, and then n data items follow
jump[0x99] = decodeArray16 // array, two-byte uint16_t for n, and then n data items follow
jump[0x9a] = decodeArray32 // array, four-byte uint32_t for n, and then n data items follow
jump[0x9b] = decodeArray64 // array, eight-byte uint64_t for n, and then n data items follow
jump[0x9c] = invalidMinor
jump[0x9d] = invalidMinor
jump[0x9e] = invalidMinor
jump[0x9f] = decodeArrayIndefinite // array, data items follow, terminated by "break"
// map, 0x00..0x17 pairs of data items follow
for (let i = 0xa0; i <= 0xb7; i++) {
  jump[i] = decodeMapCompact
}
jump[0xb8] = decodeMap8 // map, one-byte uint8_t for n, and then n pairs of data items follow
jump[0xb9] = decodeMap16 // map, two-byte uint16_t for n, and then n pairs of data items follow
jump[0xba] = decodeMap32 // map, four-byte uint32_t for n, and then n pairs of data items follow
jump[0xbb] = decodeMap64 // map, eight-byte uint64_t for n, and then n pairs of data items follow
jump[0xbc] = invalidMinor
jump[0xbd] = invalidMinor
jump[0xbe] = invalidMinor
jump[0xbf] = decodeMapIndefinite // map, pairs of data items follow, terminated by "break"
// tags
for (let i = 0xc0; i <= 0xd7; i++) {
  jump[i] = decodeTagCompact
}
jump[0xd8] = decodeTag8
jump[0xd9] = decodeTag16
jump[0xda] = decodeTag32
jump[0xdb] = decodeTag64
jump[0xdc] = invalidMinor
jump[0xdd] = invalidMinor
jump[0xde] = invalidMinor
jump[0xdf] = invalidMinor
// 0xe0..0xf3 simple values, unsupported
for (let i = 0xe0; i <= 0xf3; i++) {
  jump[i] = errorer('simple values are not supported')
}
jump[0xf4] = invalidMinor // false, handled by quick[]
jump[0xf5] = invalidMinor // true, handled by quick[]
jump[0xf6] = invalidMinor // null, handled by quick[]
jump[0xf7] = decodeUndefined // undefined
jump[0xf8] = errorer('simple values are not supported') // simple value, one byte follows, unsupported
jump[0xf9] = decodeFloat16 // half-precision float (two-byte IEEE 754)
jump[0xfa] = decodeFloat32 // single-precision float (four-byte IEEE 754)
jump[0xfb] = decodeFloat64 // double-precision float (eight-byte IEEE 754)
jump[0xfc] = invalidMinor
jump[0xfd] = invalidMinor
jump[0xfe] = invalidMinor
jump[0xff] = decodeBreak // "break" stop code

/** @type {Token[]} */
const quick = []
// ints <24
for (let i = 0; i < 24; i++) {
  quick[i] = new Token(Type.uint, i, 1)
}
// negints >= -24
for (let i = -1; i >= -24; i--) {
  quick[31 - i] = new Token(Type.negint, i, 1)
}
// empty bytes
quick[0x40] = new Token(Type.bytes, new Uint8Array(0), 1)
// empty string
quick[0x60] = new Token(Type.string, '', 1)
// empty list
quick[0x80] = new Token(Type.array, 0, 1)
// empty map
quick[0xa0] = new Token(Type.map, 0, 1)
// false
quick[0xf4] = new Token(Type.false, false, 1)
// true
quick[0xf5] = new Token(Type.true, true, 1)
// null
quick[0xf6] = new Token(Type.null, null, 1)

/**
 * @param {Token} token
 * @returns {AllocatedByteView|undefined}
 */
function quickEncodeToken (token) {
  switch (token.type) {
    case Type.false:
      return fromArray([0xf4])
    case Type.true:
      return fromArray([0xf5])
    case Type.null:
      return fromArray([0xf6])
    case Type.bytes:
      if (!token.value.length) {
        return fromArray([0x40])
      }
      return
    case Type.string:
      if (token.value === '') {
        return fromArray([0x60])
      }
      return
    case Type.array:
      if (token.value === 0) {
        return fromArray([0x80])
      }
      // shouldn't be possible if this were called when there was only one token
      return
    case Type.map:
      if (token.value === 0) {
        return fromArray([0xa0])
      }
      // shouldn't be possible if this were called when there was only one token
      return
    case Type.uint:
      if (token.value < 24) {
        return fromArray([Number(token.value)])
      }
      return
    case Type.negint:
      if (token.value >= -24) {
        return fromArray([31 - Number(token.value)])
      }
  }
}

;// CONCATENATED MODULE: ./node_modules/cborg/lib/encode.js
















/**
 * @typedef {import('../interface.js').EncodeOptions} EncodeOptions
 * @typedef {import('../interface.js').OptionalTypeEncoder} OptionalTypeEncoder
 * @typedef {import('../interface.js').Reference} Reference
 * @typedef {import('../interface.js').StrictTypeEncoder} StrictTypeEncoder
 * @typedef {import('../interface.js').TokenTypeEncoder} TokenTypeEncoder
 * @typedef {import('../interface.js').TokenOrNestedTokens} TokenOrNestedTokens
 * @typedef {import('../interface.js').ByteWriter} ByteWriter
 * @typedef {import('../interface.js').ByteView} ByteView
 * @typedef {import('../interface.js').AllocatedByteView} AllocatedByteView
 */

/** @type {EncodeOptions} */
const defaultEncodeOptions = {
  float64: false,
  mapSorter,
  quickEncodeToken: quickEncodeToken
}

/** @type {EncodeOptions} */
const rfc8949EncodeOptions = Object.freeze({
  mapSorter: rfc8949MapSorter,
  quickEncodeToken: quickEncodeToken
})

/** @returns {TokenTypeEncoder[]} */
function makeCborEncoders () {
  const encoders = []
  encoders[Type.uint.major] = encodeUint
  encoders[Type.negint.major] = encodeNegint
  encoders[Type.bytes.major] = encodeBytes
  encoders[Type.string.major] = encodeString
  encoders[Type.array.major] = encodeArray
  encoders[Type.map.major] = encodeMap
  encoders[Type.tag.major] = encodeTag
  encoders[Type.float.major] = encodeFloat
  return encoders
}

const cborEncoders = makeCborEncoders()

const defaultWriter = new Bl()

/** @implements {Reference} */
class Ref {
  /**
   * @param {object|any[]} obj
   * @param {Reference|undefined} parent
   */
  constructor (obj, parent) {
    this.obj = obj
    this.parent = parent
  }

  /**
   * @param {object|any[]} obj
   * @returns {boolean}
   */
  includes (obj) {
    /** @type {Reference|undefined} */
    let p = this
    do {
      if (p.obj === obj) {
        return true
      }
    } while (p = p.parent) // eslint-disable-line
    return false
  }

  /**
   * @param {Reference|undefined} stack
   * @param {object|any[]} obj
   * @returns {Reference}
   */
  static createCheck (stack, obj) {
    if (stack && stack.includes(obj)) {
      throw new Error(`${encodeErrPrefix} object contains circular references`)
    }
    return new Ref(obj, stack)
  }
}

const simpleTokens = {
  null: new Token(Type.null, null),
  undefined: new Token(Type.undefined, undefined),
  true: new Token(Type.true, true),
  false: new Token(Type.false, false),
  emptyArray: new Token(Type.array, 0),
  emptyMap: new Token(Type.map, 0)
}

/** @type {{[typeName: string]: StrictTypeEncoder}} */
const typeEncoders = {
  /**
   * @param {any} obj
   * @param {string} _typ
   * @param {EncodeOptions} _options
   * @param {Reference} [_refStack]
   * @returns {TokenOrNestedTokens}
   */
  number (obj, _typ, _options, _refStack) {
    if (!Number.isInteger(obj) || !Number.isSafeInteger(obj)) {
      return new Token(Type.float, obj)
    } else if (obj >= 0) {
      return new Token(Type.uint, obj)
    } else {
      return new Token(Type.negint, obj)
    }
  },

  /**
   * @param {any} obj
   * @param {string} _typ
   * @param {EncodeOptions} _options
   * @param {Reference} [_refStack]
   * @returns {TokenOrNestedTokens}
   */
  bigint (obj, _typ, _options, _refStack) {
    if (obj >= BigInt(0)) {
      return new Token(Type.uint, obj)
    } else {
      return new Token(Type.negint, obj)
    }
  },

  /**
   * @param {any} obj
   * @param {string} _typ
   * @param {EncodeOptions} _options
   * @param {Reference} [_refStack]
   * @returns {TokenOrNestedTokens}
   */
  Uint8Array (obj, _typ, _options, _refStack) {
    return new Token(Type.bytes, obj)
  },

  /**
   * @param {any} obj
   * @param {string} _typ
   * @param {EncodeOptions} _options
   * @param {Reference} [_refStack]
   * @returns {TokenOrNestedTokens}
   */
  string (obj, _typ, _options, _refStack) {
    return new Token(Type.string, obj)
  },

  /**
   * @param {any} obj
   * @param {string} _typ
   * @param {EncodeOptions} _options
   * @param {Reference} [_refStack]
   * @returns {TokenOrNestedTokens}
   */
  boolean (obj, _typ, _options, _refStack) {
    return obj ? simpleTokens.true : simpleTokens.false
  },

  /**
   * @param {any} _obj
   * @param {string} _typ
   * @param {EncodeOptions} _options
   * @param {Reference} [_refStack]
   * @returns {TokenOrNestedTokens}
   */
  null (_obj, _typ, _options, _refStack) {
    return simpleTokens.null
  },

  /**
   * @param {any} _obj
   * @param {string} _typ
   * @param {EncodeOptions} _options
   * @param {Reference} [_refStack]
   * @returns {TokenOrNestedTokens}
   */
  undefined (_obj, _typ, _options, _refStack) {
    return simpleTokens.undefined
  },

  /**
   * @param {any} obj
   * @param {string} _typ
   * @param {EncodeOptions} _options
   * @param {Reference} [_refStack]
   * @returns {TokenOrNestedTokens}
   */
  ArrayBuffer (obj, _typ, _options, _refStack) {
    return new Token(Type.bytes, new Uint8Array(obj))
  },

  /**
   * @param {any} obj
   * @param {string} _typ
   * @param {EncodeOptions} _options
   * @param {Reference} [_refStack]
   * @returns {TokenOrNestedTokens}
   */
  DataView (obj, _typ, _options, _refStack) {
    return new Token(Type.bytes, new Uint8Array(obj.buffer, obj.byteOffset, obj.byteLength))
  },

  /**
   * @param {any} obj
   * @param {string} _typ
   * @param {EncodeOptions} options
   * @param {Reference} [refStack]
   * @returns {TokenOrNestedTokens}
   */
  Array (obj, _typ, options, refStack) {
    if (!obj.length) {
      if (options.addBreakTokens === true) {
        return [simpleTokens.emptyArray, new Token(Type.break)]
      }
      return simpleTokens.emptyArray
    }
    refStack = Ref.createCheck(refStack, obj)
    const entries = []
    let i = 0
    for (const e of obj) {
      entries[i++] = objectToTokens(e, options, refStack)
    }
    if (options.addBreakTokens) {
      return [new Token(Type.array, obj.length), entries, new Token(Type.break)]
    }
    return [new Token(Type.array, obj.length), entries]
  },

  /**
   * @param {any} obj
   * @param {string} typ
   * @param {EncodeOptions} options
   * @param {Reference} [refStack]
   * @returns {TokenOrNestedTokens}
   */
  Object (obj, typ, options, refStack) {
    // could be an Object or a Map
    const isMap = typ !== 'Object'
    // it's slightly quicker to use Object.keys() than Object.entries()
    const keys = isMap ? obj.keys() : Object.keys(obj)
    const maxLength = isMap ? obj.size : keys.length

    /** @type {undefined | [TokenOrNestedTokens, TokenOrNestedTokens][]} */
    let entries

    if (maxLength) {
      // Pre-allocate the array with the expected size
      entries = new Array(maxLength)
      refStack = Ref.createCheck(refStack, obj)
      const skipUndefined = !isMap && options.ignoreUndefinedProperties

      let i = 0
      for (const key of keys) {
        const value = isMap ? obj.get(key) : obj[key]
        if (skipUndefined && value === undefined) {
          continue
        }
        entries[i++] = [
          objectToTokens(key, options, refStack),
          objectToTokens(value, options, refStack)
        ]
      }

      // Truncate only if properties were skipped
      if (i < maxLength) {
        entries.length = i
      }
    }

    if (!entries?.length) {
      if (options.addBreakTokens === true) {
        return [simpleTokens.emptyMap, new Token(Type.break)]
      }
      return simpleTokens.emptyMap
    }

    sortMapEntries(entries, options)
    if (options.addBreakTokens) {
      return [new Token(Type.map, entries.length), entries, new Token(Type.break)]
    }
    return [new Token(Type.map, entries.length), entries]
  },

  /**
   * Encode a `Tagged` wrapper as a CBOR tag header followed by the encoded
   * form of the wrapped value. The value is recursively tokenised through
   * `objectToTokens()` so any registered `typeEncoders` apply to it.
   *
   * @param {any} obj
   * @param {string} _typ
   * @param {EncodeOptions} options
   * @param {Reference} [refStack]
   * @returns {TokenOrNestedTokens}
   */
  Tagged (obj, _typ, options, refStack) {
    return [
      new Token(Type.tag, obj.tag),
      objectToTokens(obj.value, options, refStack)
    ]
  }
}

typeEncoders.Map = typeEncoders.Object
typeEncoders.Buffer = typeEncoders.Uint8Array
for (const typ of 'Uint8Clamped Uint16 Uint32 Int8 Int16 Int32 BigUint64 BigInt64 Float32 Float64'.split(' ')) {
  typeEncoders[`${typ}Array`] = typeEncoders.DataView
}

/**
 * @param {any} obj
 * @param {EncodeOptions} [options]
 * @param {Reference} [refStack]
 * @returns {TokenOrNestedTokens}
 */
function objectToTokens (obj, options = {}, refStack) {
  const typ = is(obj)
  const customTypeEncoder = (options && options.typeEncoders && /** @type {OptionalTypeEncoder} */ options.typeEncoders[typ]) || typeEncoders[typ]
  if (typeof customTypeEncoder === 'function') {
    const tokens = customTypeEncoder(obj, typ, options, refStack)
    if (tokens != null) {
      return tokens
    }
  }
  const typeEncoder = typeEncoders[typ]
  if (!typeEncoder) {
    throw new Error(`${encodeErrPrefix} unsupported type: ${typ}`)
  }
  return typeEncoder(obj, typ, options, refStack)
}

/*
CBOR key sorting is a mess.

The canonicalisation recommendation from https://tools.ietf.org/html/rfc7049#section-3.9
includes the wording:

> The keys in every map must be sorted lowest value to highest.
> Sorting is performed on the bytes of the representation of the key
> data items without paying attention to the 3/5 bit splitting for
> major types.
> ...
>  *  If two keys have different lengths, the shorter one sorts
      earlier;
>  *  If two keys have the same length, the one with the lower value
      in (byte-wise) lexical order sorts earlier.

1. It is not clear what "bytes of the representation of the key" means: is it
   the CBOR representation, or the binary representation of the object itself?
   Consider the int and uint difference here.
2. It is not clear what "without paying attention to" means: do we include it
   and compare on that? Or do we omit the special prefix byte, (mostly) treating
   the key in its plain binary representation form.

The FIDO 2.0: Client To Authenticator Protocol spec takes the original CBOR
wording and clarifies it according to their understanding.
https://fidoalliance.org/specs/fido-v2.0-rd-20170927/fido-client-to-authenticator-protocol-v2.0-rd-20170927.html#message-encoding

> The keys in every map must be sorted lowest value to highest. Sorting is
> performed on the bytes of the representation of the key data items without
> paying attention to the 3/5 bit splitting for major types. The sorting rules
> are:
>  * If the major types are different, the one with the lower value in numerical
>    order sorts earlier.
>  * If two keys have different lengths, the shorter one sorts earlier;
>  * If two keys have the same length, the one with the lower value in
>    (byte-wise) lexical order sorts earlier.

Some other implementations, such as borc, do a full encode then do a
length-first, byte-wise-second comparison:
https://github.com/dignifiedquire/borc/blob/b6bae8b0bcde7c3976b0f0f0957208095c392a36/src/encoder.js#L358
https://github.com/dignifiedquire/borc/blob/b6bae8b0bcde7c3976b0f0f0957208095c392a36/src/utils.js#L143-L151

This has the benefit of being able to easily handle arbitrary keys, including
complex types (maps and arrays).

We'll opt for the FIDO approach, since it affords some efficies since we don't
need a full encode of each key to determine order and can defer to the types
to determine how to most efficiently order their values (i.e. int and uint
ordering can be done on the numbers, no need for byte-wise, for example).

Recommendation: stick to single key types or you'll get into trouble, and prefer
string keys because it's much simpler that way.
*/

/**
 * @param {TokenOrNestedTokens[]} entries
 * @param {EncodeOptions} options
 */
function sortMapEntries (entries, options) {
  // cast because entries carry the wider TokenOrNestedTokens element type while
  // MapSorter narrows to (Token | Token[])[]; the original direct sort relied on
  // sort's bivariant parameter check, the wrapper below re-states it
  const mapSorter = /** @type {(e1: TokenOrNestedTokens, e2: TokenOrNestedTokens, options?: EncodeOptions) => number} */ (options.mapSorter)
  if (mapSorter) {
    // pass options so a sorter can honour encode options (e.g. major 7 keys
    // order by their float64-honouring encoding); custom sorters that take
    // only (e1, e2) simply ignore the extra argument
    entries.sort((e1, e2) => mapSorter(e1, e2, options))
  }
}

/**
 * @param {(Token|Token[])[]} e1
 * @param {(Token|Token[])[]} e2
 * @param {EncodeOptions} [options]
 * @returns {number}
 */
function mapSorter (e1, e2, options) {
  // the key position ([0]) could have a single token or an array
  // almost always it'll be a single token but complex key might get involved
  const keyToken1 = Array.isArray(e1[0]) ? e1[0][0] : e1[0]
  const keyToken2 = Array.isArray(e2[0]) ? e2[0][0] : e2[0]

  // different key type majors
  if (keyToken1.type.major !== keyToken2.type.major) {
    return keyToken1.type.compare(keyToken2.type)
  }

  const major = keyToken1.type.major
  // TODO: handle case where cmp === 0 but there are more keyToken e. complex type)
  const tcmp = cborEncoders[major].compareTokens(keyToken1, keyToken2, options)
  if (tcmp === 0) {
    // duplicate key or complex type where the first token matched,
    // i.e. a map or array and we're only comparing the opening token
    console.warn('WARNING: complex key types used, CBOR key sorting guarantees are gone')
  }
  return tcmp
}

/**
 * @typedef {Token & { _keyBytes?: AllocatedByteView }} TokenEx
 *
 * @param {(Token|Token[])[]} e1
 * @param {(Token|Token[])[]} e2
 * @returns {number}
 */
function rfc8949MapSorter (e1, e2) {
  if (e1[0] instanceof Token && e2[0] instanceof Token) {
    const t1 = /** @type {TokenEx} */ (e1[0])
    const t2 = /** @type {TokenEx} */ (e2[0])

    if (!t1._keyBytes) {
      t1._keyBytes = encodeRfc8949(t1.value)
    }

    if (!t2._keyBytes) {
      t2._keyBytes = encodeRfc8949(t2.value)
    }

    return compare(t1._keyBytes, t2._keyBytes)
  }

  throw new Error('rfc8949MapSorter: complex key types are not supported yet')
}

/**
 * @param {any} data
 * @returns {AllocatedByteView}
 */
function encodeRfc8949 (data) {
  return encodeCustom(data, cborEncoders, rfc8949EncodeOptions)
}

/**
 * @param {ByteWriter} writer
 * @param {TokenOrNestedTokens} tokens
 * @param {TokenTypeEncoder[]} encoders
 * @param {EncodeOptions} options
 */
function tokensToEncoded (writer, tokens, encoders, options) {
  if (Array.isArray(tokens)) {
    for (const token of tokens) {
      tokensToEncoded(writer, token, encoders, options)
    }
  } else {
    encoders[tokens.type.major](writer, tokens, options)
  }
}

// CBOR major type prefixes, cached from Type for hot path performance
const MAJOR_UINT = Type.uint.majorEncoded
const MAJOR_NEGINT = Type.negint.majorEncoded
const MAJOR_BYTES = Type.bytes.majorEncoded
const MAJOR_STRING = Type.string.majorEncoded
const MAJOR_ARRAY = Type.array.majorEncoded
const MAJOR_MAP = Type.map.majorEncoded

// Simple value bytes (CBOR major type 7 + minor value)
const SIMPLE_FALSE = Type.float.majorEncoded | MINOR_FALSE
const SIMPLE_TRUE = Type.float.majorEncoded | MINOR_TRUE
const SIMPLE_NULL = Type.float.majorEncoded | MINOR_NULL
const SIMPLE_UNDEFINED = Type.float.majorEncoded | MINOR_UNDEFINED

const encode_neg1b = BigInt(-1)
const encode_pos1b = BigInt(1)

/**
 * Compact direct-path writes avoid the full uint boundary chain.
 * @param {ByteWriter} writer
 * @param {number} major
 * @param {number|bigint} uint
 */
function directEncodeUintValue (writer, major, uint) {
  if (uint < 24) {
    writer.pushByte(major | Number(uint))
  } else {
    encodeUintValue(writer, major, uint)
  }
}

/**
 * Check if direct encoding can be used for the given options.
 * Direct encoding bypasses token creation for most values.
 * @param {EncodeOptions} options
 * @returns {boolean}
 */
function canDirectEncode (options) {
  // Cannot use direct encode with addBreakTokens (needs special break token handling).
  // Direct encode checks typeEncoders per-value, falling back to tokens as needed.
  // Maps fall back to token-based encoding for efficient key sorting.
  return options.addBreakTokens !== true
}

/**
 * Encode a map through the default deterministic sorter while keeping values
 * on the direct path. Only keys need tokens for comparison.
 * @param {ByteWriter} writer
 * @param {any} data
 * @param {string} typ
 * @param {EncodeOptions} options
 * @param {Reference|undefined} refStack
 */
function directEncodeMap (writer, data, typ, options, refStack) {
  const isMap = typ === 'Map'
  const keys = isMap ? data.keys() : Object.keys(data)
  const maxLength = isMap ? data.size : keys.length

  if (!maxLength) {
    writer.pushByte(MAJOR_MAP)
    return
  }

  refStack = Ref.createCheck(refStack, data)
  const skipUndefined = !isMap && options.ignoreUndefinedProperties
  const entries = new Array(maxLength)
  let length = 0

  for (const key of keys) {
    const value = isMap ? data.get(key) : data[key]
    if (skipUndefined && value === undefined) {
      continue
    }
    entries[length++] = [objectToTokens(key, options, refStack), value]
  }

  if (length === 0) {
    writer.pushByte(MAJOR_MAP)
    return
  }
  if (length < maxLength) {
    entries.length = length
  }

  entries.sort((e1, e2) => mapSorter(e1, e2, options))
  directEncodeUintValue(writer, MAJOR_MAP, length)
  for (const [key, value] of entries) {
    tokensToEncoded(writer, key, cborEncoders, options)
    directEncode(writer, value, options, refStack)
  }
}

/**
 * Direct encode a value to the writer, bypassing token creation for most types.
 * Falls back to token-based encoding for custom type encoders.
 * @param {ByteWriter} writer
 * @param {any} data
 * @param {EncodeOptions} options
 * @param {Reference|undefined} refStack
 */
function directEncode (writer, data, options, refStack) {
  const typ = is(data)

  // Check for custom encoder for THIS specific type
  const customEncoder = options.typeEncoders && options.typeEncoders[typ]
  if (customEncoder) {
    const tokens = customEncoder(data, typ, options, refStack)
    if (tokens != null) {
      // Custom encoder returned tokens, serialize immediately
      tokensToEncoded(writer, tokens, cborEncoders, options)
      return
    }
    // Custom encoder returned null, fall through to default handling
  }

  // Direct encode based on type
  switch (typ) {
    case 'null':
      writer.pushByte(SIMPLE_NULL)
      return

    case 'undefined':
      writer.pushByte(SIMPLE_UNDEFINED)
      return

    case 'boolean':
      writer.pushByte(data ? SIMPLE_TRUE : SIMPLE_FALSE)
      return

    case 'number':
      if (!Number.isInteger(data) || !Number.isSafeInteger(data)) {
        // Float, use token encoder for complex float encoding
        encodeFloat(writer, new Token(Type.float, data), options)
      } else if (data >= 0) {
        directEncodeUintValue(writer, MAJOR_UINT, data)
      } else {
        // Negative integer
        directEncodeUintValue(writer, MAJOR_NEGINT, data * -1 - 1)
      }
      return

    case 'bigint':
      if (data >= BigInt(0)) {
        directEncodeUintValue(writer, MAJOR_UINT, data)
      } else {
        directEncodeUintValue(writer, MAJOR_NEGINT, data * encode_neg1b - encode_pos1b)
      }
      return

    case 'string': {
      const bytes = fromString(data)
      directEncodeUintValue(writer, MAJOR_STRING, bytes.length)
      writer.push(bytes)
      return
    }

    case 'Uint8Array':
      directEncodeUintValue(writer, MAJOR_BYTES, data.length)
      writer.push(data)
      return

    case 'Array':
      if (!data.length) {
        writer.pushByte(MAJOR_ARRAY) // Empty array: 0x80
        return
      }
      refStack = Ref.createCheck(refStack, data)
      directEncodeUintValue(writer, MAJOR_ARRAY, data.length)
      for (const elem of data) {
        directEncode(writer, elem, options, refStack)
      }
      return

    case 'Object':
    case 'Map':
      if (options.mapSorter === mapSorter) {
        directEncodeMap(writer, data, typ, options, refStack)
      } else {
        const tokens = typeEncoders.Object(data, typ, options, refStack)
        tokensToEncoded(writer, tokens, cborEncoders, options)
      }
      return

    default:
    // Fall back to token-based encoding for other types (DataView, TypedArrays, etc.)
    {
      const typeEncoder = typeEncoders[typ]
      if (!typeEncoder) {
        throw new Error(`${encodeErrPrefix} unsupported type: ${typ}`)
      }
      const tokens = typeEncoder(data, typ, options, refStack)
      tokensToEncoded(writer, tokens, cborEncoders, options)
    }
  }
}

/**
 * @template {ArrayBufferLike} T
 * @overload
 * @param {any} data
 * @param {TokenTypeEncoder[]} encoders
 * @param {EncodeOptions} options
 * @param {Uint8Array<T>} destination
 * @returns {Uint8Array<T>}
 */
/**
 * @overload
 * @param {any} data
 * @param {TokenTypeEncoder[]} encoders
 * @param {EncodeOptions} options
 * @returns {AllocatedByteView}
 */
/**
 * @param {any} data
 * @param {TokenTypeEncoder[]} encoders
 * @param {EncodeOptions} options
 * @param {ByteView} [destination]
 * @returns {ByteView}
 */
function encodeCustom (data, encoders, options, destination) {
  // arg ordering is different to encodeInto for backward compatibility
  const hasDest = destination instanceof Uint8Array
  let writeTo = hasDest ? new bl_U8Bl(destination) : defaultWriter

  const tokens = objectToTokens(data, options)
  if (!Array.isArray(tokens) && options.quickEncodeToken) {
    const quickBytes = options.quickEncodeToken(tokens)
    if (quickBytes) {
      if (hasDest) {
        // Copy quick bytes into destination buffer
        writeTo.push(quickBytes)
        return writeTo.toBytes()
      }
      return quickBytes
    }
    const encoder = encoders[tokens.type.major]
    if (encoder.encodedSize) {
      const size = encoder.encodedSize(tokens, options)
      if (!hasDest) {
        writeTo = new Bl(size)
      }
      encoder(writeTo, tokens, options)
      // this would be a problem with encodedSize() functions
      if (writeTo.chunks.length !== 1) {
        throw new Error(`Unexpected error: pre-calculated length for ${tokens} was wrong`)
      }
      return hasDest ? writeTo.toBytes() : asU8A(writeTo.chunks[0])
    }
  }
  writeTo.reset()
  tokensToEncoded(writeTo, tokens, encoders, options)
  return writeTo.toBytes(true)
}

/**
 * @param {any} data
 * @param {EncodeOptions} [options]
 * @returns {AllocatedByteView}
 */
function encode (data, options) {
  options = Object.assign({}, defaultEncodeOptions, options)

  // Use direct encode path when possible
  if (canDirectEncode(options)) {
    defaultWriter.reset()
    directEncode(defaultWriter, data, options, undefined)
    return defaultWriter.toBytes(true)
  }

  return encodeCustom(data, cborEncoders, options)
}

/**
 * @template {ArrayBufferLike} T
 * @param {any} data
 * @param {Uint8Array<T>} destination
 * @param {EncodeOptions} [options]
 * @returns {{ written: number }}
 */
function encodeInto (data, destination, options) {
  options = Object.assign({}, defaultEncodeOptions, options)

  // Use direct encode path when possible
  if (canDirectEncode(options)) {
    const writer = new U8Bl(destination)
    directEncode(writer, data, options, undefined)
    return { written: writer.toBytes().length }
  }

  const result = encodeCustom(data, cborEncoders, options, destination)
  return { written: result.length }
}



;// CONCATENATED MODULE: ./node_modules/cborg/lib/decode.js





/**
 * @typedef {import('./token.js').Token} Token
 * @typedef {import('../interface.js').DecodeOptions} DecodeOptions
 * @typedef {import('../interface.js').DecodeTokenizer} DecodeTokenizer
 * @typedef {import('../interface.js').TagDecodeControl} TagDecodeControl
 */

const defaultDecodeOptions = {
  strict: false,
  allowIndefinite: true,
  allowUndefined: true,
  allowBigInt: true
}

/**
 * @implements {DecodeTokenizer}
 */
class Tokeniser {
  /**
   * @param {Uint8Array} data
   * @param {DecodeOptions} options
   */
  constructor (data, options = {}) {
    this._pos = 0
    this.data = data
    this.options = options
  }

  pos () {
    return this._pos
  }

  done () {
    return this._pos >= this.data.length
  }

  next () {
    const byt = this.data[this._pos]
    let token = quick[byt]
    if (token === undefined) {
      const decoder = jump[byt]
      // if we're here then there's something wrong with our jump or quick lists!
      if (!decoder) {
        throw new Error(`${decodeErrPrefix} no decoder for major type ${byt >>> 5} (byte 0x${byt.toString(16).padStart(2, '0')})`)
      }
      const minor = byt & 31
      token = decoder(this.data, this._pos, minor, this.options)
    }
    // @ts-ignore we get to assume encodedLength is set (crossing fingers slightly)
    this._pos += token.encodedLength
    return token
  }
}

const DONE = Symbol.for('DONE')
const BREAK = Symbol.for('BREAK')

/**
 * @param {Token} token
 * @param {DecodeTokenizer} tokeniser
 * @param {DecodeOptions} options
 * @returns {any|typeof BREAK|typeof DONE}
 */
function tokenToArray (token, tokeniser, options) {
  const arr = []
  for (let i = 0; i < token.value; i++) {
    const value = tokensToObject(tokeniser, options)
    if (value === BREAK) {
      if (token.value === Infinity) {
        // normal end to indefinite length array
        break
      }
      throw new Error(`${decodeErrPrefix} got unexpected break to lengthed array`)
    }
    if (value === DONE) {
      throw new Error(`${decodeErrPrefix} found array but not enough entries (got ${i}, expected ${token.value})`)
    }
    arr[i] = value
  }
  return arr
}

/**
 * @param {Token} token
 * @param {DecodeTokenizer} tokeniser
 * @param {DecodeOptions} options
 * @returns {any|typeof BREAK|typeof DONE}
 */
function tokenToMap (token, tokeniser, options) {
  const useMaps = options.useMaps === true
  const rejectDuplicateMapKeys = options.rejectDuplicateMapKeys === true
  const obj = useMaps ? undefined : {}
  const m = useMaps ? new Map() : undefined
  for (let i = 0; i < token.value; i++) {
    const key = tokensToObject(tokeniser, options)
    if (key === BREAK) {
      if (token.value === Infinity) {
        // normal end to indefinite length map
        break
      }
      throw new Error(`${decodeErrPrefix} got unexpected break to lengthed map`)
    }
    if (key === DONE) {
      throw new Error(`${decodeErrPrefix} found map but not enough entries (got ${i} [no key], expected ${token.value})`)
    }
    if (!useMaps && typeof key !== 'string') {
      throw new Error(`${decodeErrPrefix} non-string keys not supported (got ${typeof key})`)
    }
    if (rejectDuplicateMapKeys) {
      // @ts-ignore
      if ((useMaps && m.has(key)) || (!useMaps && Object.hasOwn(obj, key))) {
        throw new Error(`${decodeErrPrefix} found repeat map key "${key}"`)
      }
    }
    const value = tokensToObject(tokeniser, options)
    if (value === DONE) {
      throw new Error(`${decodeErrPrefix} found map but not enough entries (got ${i} [no value], expected ${token.value})`)
    }
    if (useMaps) {
      // @ts-ignore TODO reconsider this .. maybe needs to be strict about key types
      m.set(key, value)
    } else if (key === '__proto__') {
      // a plain assignment would invoke the prototype setter instead of creating
      // an own property, losing the entry and mutating the object's prototype
      Object.defineProperty(obj, key, { value, configurable: true, enumerable: true, writable: true })
    } else {
      // @ts-ignore TODO reconsider this .. maybe needs to be strict about key types
      obj[key] = value
    }
  }
  // @ts-ignore c'mon man
  return useMaps ? m : obj
}

/**
 * Generator that yields [key, value] entries from a CBOR map token.
 * Used by tag decoders that need to preserve key types (e.g., Tag 259 Map).
 * @param {Token} token - The map token
 * @param {DecodeTokenizer} tokeniser
 * @param {DecodeOptions} options
 * @returns {Generator<[any, any], void, unknown>}
 */
function * tokenToMapEntries (token, tokeniser, options) {
  for (let i = 0; i < token.value; i++) {
    const key = tokensToObject(tokeniser, options)
    if (key === BREAK) {
      if (token.value === Infinity) {
        // normal end to indefinite length map
        break
      }
      throw new Error(`${decodeErrPrefix} got unexpected break to lengthed map`)
    }
    if (key === DONE) {
      throw new Error(`${decodeErrPrefix} found map but not enough entries (got ${i} [no key], expected ${token.value})`)
    }
    const value = tokensToObject(tokeniser, options)
    if (value === DONE) {
      throw new Error(`${decodeErrPrefix} found map but not enough entries (got ${i} [no value], expected ${token.value})`)
    }
    yield [key, value]
  }
}

/**
 * Creates a TagDecodeControl object for tag decoders.
 * @param {DecodeTokenizer} tokeniser
 * @param {DecodeOptions} options
 * @returns {TagDecodeControl}
 */
function createTagDecodeControl (tokeniser, options) {
  /** @type {TagDecodeControl & {_called: boolean}} */
  const decode = function () {
    if (decode._called) {
      throw new Error(`${decodeErrPrefix} tag decode() may only be called once`)
    }
    decode._called = true
    const value = tokensToObject(tokeniser, options)
    if (value === DONE) {
      throw new Error(`${decodeErrPrefix} tag content missing`)
    }
    if (value === BREAK) {
      throw new Error(`${decodeErrPrefix} got unexpected break in tag content`)
    }
    return value
  }

  decode.entries = function () {
    if (decode._called) {
      throw new Error(`${decodeErrPrefix} tag decode() may only be called once`)
    }
    decode._called = true

    const token = tokeniser.next()
    if (!Type.equals(token.type, Type.map)) {
      throw new Error(`${decodeErrPrefix} entries() requires map content, got ${token.type.name}`)
    }

    const entries = []
    for (const entry of tokenToMapEntries(token, tokeniser, options)) {
      entries.push(entry)
    }
    return entries
  }

  decode._called = false
  return decode
}

/**
 * @param {DecodeTokenizer} tokeniser
 * @param {DecodeOptions} options
 * @returns {any|typeof BREAK|typeof DONE}
 */
function tokensToObject (tokeniser, options) {
  // should we support array as an argument?
  // check for tokenIter[Symbol.iterator] and replace tokenIter with what that returns?
  if (tokeniser.done()) {
    return DONE
  }

  const token = tokeniser.next()

  if (Type.equals(token.type, Type.break)) {
    return BREAK
  }

  if (token.type.terminal) {
    return token.value
  }

  if (Type.equals(token.type, Type.array)) {
    return tokenToArray(token, tokeniser, options)
  }

  if (Type.equals(token.type, Type.map)) {
    return tokenToMap(token, tokeniser, options)
  }

  if (Type.equals(token.type, Type.tag)) {
    if (options.tags && typeof options.tags[token.value] === 'function') {
      const decodeControl = createTagDecodeControl(tokeniser, options)
      const result = options.tags[token.value](decodeControl)
      if (!decodeControl._called) {
        throw new Error(`${decodeErrPrefix} tag decoder must call decode() or entries()`)
      }
      return result
    }
    throw new Error(`${decodeErrPrefix} tag not supported (${token.value})`)
  }
  throw new Error('unsupported')
}

/**
 * @param {Uint8Array} data
 * @param {DecodeOptions} [options]
 * @returns {[any, Uint8Array]}
 */
function decodeFirst (data, options) {
  if (!(data instanceof Uint8Array)) {
    throw new Error(`${decodeErrPrefix} data to decode must be a Uint8Array`)
  }
  options = Object.assign({}, defaultDecodeOptions, options)
  // Convert Buffer to plain Uint8Array for faster slicing in decode path
  const u8aData = asU8A(data)
  const tokeniser = options.tokenizer || new Tokeniser(u8aData, options)
  const decoded = tokensToObject(tokeniser, options)
  if (decoded === DONE) {
    throw new Error(`${decodeErrPrefix} did not find any content to decode`)
  }
  if (decoded === BREAK) {
    throw new Error(`${decodeErrPrefix} got unexpected break`)
  }
  return [decoded, data.subarray(tokeniser.pos())]
}

/**
 * @param {Uint8Array} data
 * @param {DecodeOptions} [options]
 * @returns {any}
 */
function decode (data, options) {
  const [decoded, remainder] = decodeFirst(data, options)
  if (remainder.length > 0) {
    throw new Error(`${decodeErrPrefix} too many terminals, data makes no sense`)
  }
  return decoded
}



;// CONCATENATED MODULE: ./node_modules/cborg/lib/tagged.js
/**
 * @typedef {import('../interface.js').TagDecodeControl} TagDecodeControl
 * @typedef {(decode: TagDecodeControl) => Tagged} TaggedTagDecoder
 */

/**
 * A wrapper class for representing a CBOR tag with an arbitrary nested value.
 *
 * `Tagged` is a symmetric primitive: it can be passed to `encode()` to emit
 * a CBOR tag header followed by the encoded form of `value`, and it can be
 * returned from a tag decoder (via `Tagged.decoder(tag)` or `Tagged.preserve()`)
 * to round-trip a tag through decode without losing the tag number.
 *
 * Use `Tagged` for one-off tag handling where defining a dedicated
 * `typeEncoders` entry and tag decoder pair would be heavyweight, e.g. when
 * wrapping a structure in a single application-specific tag (COSE, dCBOR
 * envelopes, etc.).
 *
 * For systematic mapping of a JS type to a tag (e.g. CID -> tag 42), prefer
 * a dedicated `typeEncoders` entry instead.
 */
class Tagged {
  /**
   * @param {number} tag - CBOR tag number, a non-negative integer
   * @param {any} value - The value to be tagged; encoded recursively
   */
  constructor (tag, value) {
    if (typeof tag !== 'number' || !Number.isInteger(tag) || tag < 0) {
      throw new TypeError('Tagged: tag must be a non-negative integer')
    }
    this.tag = tag
    this.value = value
  }

  /**
   * Build a tag decoder for use in `decode()`'s `tags` option that returns the
   * decoded content wrapped in a `Tagged` instance, preserving the tag number
   * for the caller to inspect.
   *
   * @param {number} tag - The CBOR tag number this decoder will be registered for
   * @returns {TaggedTagDecoder}
   *
   * @example
   * import { decode, Tagged } from 'cborg'
   * const value = decode(bytes, { tags: { 16: Tagged.decoder(16) } })
   * // value instanceof Tagged; value.tag === 16
   */
  static decoder (tag) {
    return (decode) => new Tagged(tag, decode())
  }

  /**
   * Build a `tags` option for `decode()` that wraps each listed tag number in
   * a `Tagged` instance, preserving those tags through decode without
   * registering a dedicated decoder per tag.
   *
   * @param {...number} tagNumbers - One or more CBOR tag numbers to preserve
   * @returns {{[tagNumber: number]: TaggedTagDecoder}}
   *
   * @example
   * import { decode, Tagged } from 'cborg'
   * const value = decode(bytes, { tags: Tagged.preserve(16, 96) })
   */
  static preserve (...tagNumbers) {
    /** @type {{[tagNumber: number]: TaggedTagDecoder}} */
    const tags = {}
    for (const tag of tagNumbers) {
      tags[tag] = Tagged.decoder(tag)
    }
    return tags
  }
}

// Symbol.toStringTag so the internal `is()` type detection returns 'Tagged'
// for instances, allowing the default Tagged typeEncoder to match.
Object.defineProperty(Tagged.prototype, Symbol.toStringTag, {
  value: 'Tagged'
})

;// CONCATENATED MODULE: ./node_modules/cborg/cborg.js





/**
 * Export the types that were present in the original manual cborg.d.ts
 * @typedef {import('./interface.js').TagDecodeControl} TagDecodeControl
 * @typedef {import('./interface.js').TagDecoder} TagDecoder
 * There was originally just `TypeEncoder` so don't break types by renaming or not exporting
 * @typedef {import('./interface.js').OptionalTypeEncoder} TypeEncoder
 * @typedef {import('./interface.js').DecodeOptions} DecodeOptions
 * @typedef {import('./interface.js').EncodeOptions} EncodeOptions
 */




/***/ }),

/***/ 3426:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Wx: () => (/* reexport */ Compile),
  qg: () => (/* reexport */ parse_parse)
});

// UNUSED EXPORTS: Helper, default, render

;// CONCATENATED MODULE: ./node_modules/velocityjs/dist/esm/compile/prototype-guard.mjs
//#region src/compile/prototype-guard.ts
var PROTO_KEY = "__proto__";
var PROTOTYPE_CHAIN_KEYS = new Set(["constructor", "prototype"]);
function prototype_guard_hasOwnProperty(baseRef, key) {
	return (typeof baseRef === "object" || typeof baseRef === "function") && baseRef !== null && Object.prototype.hasOwnProperty.call(baseRef, key);
}
function isBlockedPrototypeKey(baseRef, key, isEnd = false) {
	if (key === PROTO_KEY) return true;
	if (key === "prototype" && typeof baseRef === "function") return true;
	return !isEnd && PROTOTYPE_CHAIN_KEYS.has(key) && !prototype_guard_hasOwnProperty(baseRef, key);
}
function hasBlockedUnknownPrototypePath(keys, startIndex) {
	return keys.slice(startIndex).some((key, i) => {
		const isEnd = startIndex + i === keys.length - 1;
		return key === PROTO_KEY || !isEnd && PROTOTYPE_CHAIN_KEYS.has(key);
	});
}
//#endregion


;// CONCATENATED MODULE: ./node_modules/velocityjs/dist/esm/compile/methods.mjs

//#region src/compile/methods.ts
function hasProperty(context, field) {
	if (typeof context === "number" || typeof context === "string") return context[field] || Object.prototype.hasOwnProperty.call(context, field);
	if (!context) return false;
	return field in context;
}
var matchProperty = (value, notInContext) => ({ property, context }) => value === property && (notInContext ? !hasProperty(context, property) : true);
var matchStartWith = (value) => ({ property, context }) => property.indexOf(value) === 0 && !(property in context) && property.length > value.length;
function getter(base, property) {
	if (typeof property === "number") return base[property];
	if (isBlockedPrototypeKey(base, property)) return;
	const letter = property.charCodeAt(0);
	const isUpper = letter < 91;
	const ret = base[property];
	if (ret !== void 0) return ret;
	if (isUpper) property = String.fromCharCode(letter).toLowerCase() + property.slice(1);
	if (!isUpper) property = String.fromCharCode(letter).toUpperCase() + property.slice(1);
	if (isBlockedPrototypeKey(base, property)) return;
	return base[property];
}
function setter(context, property, value) {
	const key = String(property);
	if (isBlockedPrototypeKey(context, key, true)) return "";
	context[key] = value;
	return value;
}
function getSize(obj) {
	if (Array.isArray(obj)) return obj.length;
	if (typeof obj === "object" && obj !== null) return Object.keys(obj).length;
}
var handlers = {
	get: {
		match: matchProperty("get", true),
		resolve: ({ context, params }) => getter(context, params[0])
	},
	set: {
		match: matchProperty("set", true),
		resolve: ({ context, params }) => {
			setter(context, params[0], params[1]);
			return "";
		}
	},
	getValue: {
		match: matchStartWith("get"),
		resolve: ({ context, property }) => getter(context, property.slice(3))
	},
	isValue: {
		match: matchStartWith("is"),
		resolve: ({ context, property }) => getter(context, property.slice(2))
	},
	setValue: {
		match: matchStartWith("set"),
		resolve: ({ context, property, params }) => {
			setter(context, property.slice(3), params[0]);
			context.toString = () => "";
			return context;
		}
	},
	keySet: {
		match: matchProperty("keySet", true),
		resolve: ({ context }) => Object.keys(context)
	},
	entrySet: {
		match: matchProperty("entrySet", true),
		resolve: ({ context }) => Object.keys(context).map((key) => ({
			key,
			value: context[key]
		}))
	},
	size: {
		match: matchProperty("size", true),
		resolve: ({ context }) => getSize(context)
	},
	put: {
		match: matchProperty("put", true),
		resolve: ({ context, params }) => setter(context, params[0], params[1])
	},
	add: {
		match: matchProperty("add", true),
		resolve: ({ context, params }) => {
			if (typeof context.push !== "function") return;
			return context.push(params[0]);
		}
	},
	remove: {
		match: matchProperty("remove", true),
		resolve: ({ context, params }) => {
			if (Array.isArray(context)) {
				let index = params[0];
				if (typeof index !== "number") index = context.indexOf(params[0]);
				const ret = context[index];
				context.splice(index, 1);
				return ret;
			}
			if (typeof context === "object" && context !== null) {
				const ret = context[params[0]];
				delete context[params[0]];
				return ret;
			}
		}
	},
	subList: {
		match: matchProperty("subList", true),
		resolve: ({ context, params }) => context.slice(params[0], params[1])
	}
};
var methods_default = Object.keys(handlers).map((key) => ({
	uid: "system: " + key,
	match: handlers[key].match,
	resolve: handlers[key].resolve
}));
//#endregion


;// CONCATENATED MODULE: ./node_modules/velocityjs/dist/esm/compile/base.mjs

//#region src/compile/base.ts
var Velocity = class {
	constructor(asts, config) {
		this.context = {};
		this.macros = {};
		this.defines = {};
		this.conditions = [];
		this.local = {};
		this.silence = false;
		this.unescape = {};
		this.contextId = "";
		this.config = {
			/**
			* if escapeHtml variable, is set true
			* $foo value will handle by escapeHtml
			*/
			escape: false,
			unescape: {},
			valueMapper(value) {
				return value;
			}
		};
		this.macrosStore = {};
		this.runState = {
			stop: false,
			break: false
		};
		this.asts = asts;
		const customMethodHandlers = (config?.customMethodHandlers ?? []).concat(methods_default);
		Object.assign(this.config, config, { customMethodHandlers });
	}
	/* istanbul ignore next */
	render(_context, _macros, _silence) {
		return "";
	}
	/* istanbul ignore next */
	getReferences(_ast, _isVal) {
		return "";
	}
	/* istanbul ignore next */
	getLiteral(_ast) {
		return "";
	}
	/* istanbul ignore next */
	getExpression(_ast) {
		return "";
	}
	/* istanbul ignore next */
	setValue(_ast) {}
	/* istanbul ignore next */
	getBlock(_ast) {
		return "";
	}
	/* istanbul ignore next */
	getMacro(_ast) {
		return "";
	}
	/* istanbul ignore next */
	evalStr(_str) {
		return "";
	}
	/* istanbul ignore next */
	eval(str, _local) {
		return str;
	}
};
//#endregion


;// CONCATENATED MODULE: ./node_modules/velocityjs/dist/esm/utils.mjs
//#region src/utils.ts
var number = 0;
var guid = () => {
	return number++;
};
var applyMixins = (derivedCtor, constructors) => {
	constructors.forEach((baseCtor) => {
		Object.getOwnPropertyNames(baseCtor.prototype).forEach((name) => {
			if (name === "constructor") return;
			Object.defineProperty(derivedCtor.prototype, name, Object.getOwnPropertyDescriptor(baseCtor.prototype, name) || Object.create(null));
		});
	});
};
/**
* escapeHTML
*/
var convert = (str) => {
	if (typeof str !== "string") return str;
	let result = "";
	let escape = false;
	for (let i = 0; i < str.length; i++) {
		const c = str.charAt(i);
		let cstr = "";
		if (c >= " " && c <= "~" || c === "\r" || c === "\n") if (c === "&") {
			cstr = "&amp;";
			escape = true;
		} else if (c === "\"") {
			cstr = "&quot;";
			escape = true;
		} else if (c === "<") {
			cstr = "&lt;";
			escape = true;
		} else if (c === ">") {
			cstr = "&gt;";
			escape = true;
		} else cstr = c.toString();
		else cstr = "&#" + c.charCodeAt(0).toString() + ";";
		result = result + cstr;
	}
	return escape ? result : str;
};
var format = (value) => {
	if (Array.isArray(value)) return "[" + value.map((v) => format(v)).join(", ") + "]";
	if (typeof value === "object" && value !== null) {
		if (value.toString.toString().indexOf("[native code]") === -1) return value;
		const kvJoin = (k) => `${k}=${format(value[k])}`;
		return "{" + Object.keys(value).map(kvJoin).join(", ") + "}";
	}
	return value;
};
//#endregion


;// CONCATENATED MODULE: ./node_modules/velocityjs/dist/esm/compile/base-compile.mjs


//#region src/compile/base-compile.ts
var Compile = class extends Velocity {
	/**
	* @param context {object} context object
	* @param macro   {object} self defined #macro
	* @param silent {bool} if true, $foo variable will be output as is
	* @return str
	*/
	render(context, macros, silence) {
		this.silence = !!silence;
		this.context = context || {};
		this.macros = Object.assign(macros || {}, { stop: () => {
			this.runState.stop = true;
			return "";
		} });
		if (!this.macros.hasOwnProperty("eval")) Object.defineProperty(this.macros, "eval", { value: this.eval.bind(this) });
		return this.renderAstList();
	}
	renderAstList(asts, contextId) {
		let str = "";
		asts = asts || this.asts;
		if (contextId) {
			if (contextId !== this.contextId && this.conditions.indexOf(contextId) === -1) this.conditions.unshift(contextId);
			this.contextId = contextId;
		} else this.contextId = "";
		asts.forEach((ast) => {
			if (this.runState.stop === true) return false;
			switch (ast.type) {
				case "references":
					str += format(this.getReferences(ast, true));
					break;
				case "set":
					this.setValue(ast);
					break;
				case "break":
					this.runState.break = true;
					break;
				case "macro_call":
					str += this.getMacro(ast);
					break;
				case "comment": break;
				case "raw":
					str += ast.value;
					break;
				default:
					str += typeof ast === "string" ? ast : this.getBlock(ast);
					break;
			}
		});
		return str;
	}
};
//#endregion


;// CONCATENATED MODULE: ./node_modules/velocityjs/dist/esm/_virtual/_/Users/eward/code/velocity.js/src/parse/index.mjs
//#region \0/Users/eward/code/velocity.js/src/parse/index.js?commonjs-exports
var parse = {};
//#endregion


;// CONCATENATED MODULE: ./node_modules/velocityjs/dist/esm/parse/index.mjs

//#region src/parse/index.js
var velocity = (function() {
	var o = function(k, v, o, l) {
		for (o = o || {}, l = k.length; l--; o[k[l]] = v);
		return o;
	}, $V0 = [1, 8], $V1 = [1, 9], $V2 = [1, 19], $V3 = [1, 10], $V4 = [1, 24], $V5 = [1, 25], $V6 = [1, 23], $V7 = [
		4,
		10,
		11,
		20,
		35,
		36,
		46,
		83
	], $V8 = [1, 29], $V9 = [1, 34], $Va = [1, 30], $Vb = [1, 33], $Vc = [
		4,
		10,
		11,
		20,
		23,
		35,
		36,
		39,
		46,
		49,
		50,
		51,
		54,
		55,
		56,
		57,
		58,
		59,
		60,
		61,
		62,
		63,
		64,
		65,
		66,
		83,
		85,
		94
	], $Vd = [1, 51], $Ve = [1, 56], $Vf = [1, 57], $Vg = [1, 74], $Vh = [1, 73], $Vi = [1, 86], $Vj = [1, 81], $Vk = [1, 89], $Vl = [1, 97], $Vm = [1, 92], $Vn = [1, 87], $Vo = [1, 96], $Vp = [1, 93], $Vq = [1, 94], $Vr = [
		4,
		10,
		11,
		20,
		23,
		35,
		36,
		39,
		46,
		49,
		50,
		51,
		54,
		55,
		56,
		57,
		58,
		59,
		60,
		61,
		62,
		63,
		64,
		65,
		66,
		76,
		81,
		83,
		84,
		85,
		94
	], $Vs = [1, 109], $Vt = [1, 123], $Vu = [1, 119], $Vv = [1, 120], $Vw = [1, 133], $Vx = [
		23,
		50,
		85
	], $Vy = [2, 98], $Vz = [
		23,
		39,
		49,
		50,
		85
	], $VA = [
		23,
		39,
		49,
		50,
		54,
		55,
		56,
		57,
		58,
		59,
		60,
		61,
		62,
		63,
		64,
		65,
		66,
		83,
		85
	], $VB = [
		23,
		39,
		49,
		50,
		54,
		55,
		56,
		57,
		58,
		59,
		60,
		61,
		62,
		63,
		64,
		65,
		66,
		83,
		85,
		96
	], $VC = [2, 111], $VD = [
		23,
		39,
		49,
		50,
		54,
		55,
		56,
		57,
		58,
		59,
		60,
		61,
		62,
		63,
		64,
		65,
		66,
		83,
		85,
		94
	], $VE = [2, 114], $VF = [1, 142], $VG = [1, 148], $VH = [
		23,
		49,
		50
	], $VI = [1, 153], $VJ = [1, 154], $VK = [1, 155], $VL = [1, 156], $VM = [1, 157], $VN = [1, 158], $VO = [1, 159], $VP = [1, 160], $VQ = [1, 161], $VR = [1, 162], $VS = [1, 163], $VT = [1, 164], $VU = [1, 165], $VV = [
		23,
		54,
		55,
		56,
		57,
		58,
		59,
		60,
		61,
		62,
		63,
		64,
		65,
		66
	], $VW = [50, 85], $VX = [2, 115], $VY = [23, 35], $VZ = [1, 215], $V_ = [1, 214], $V$ = [39, 50], $V01 = [
		23,
		54,
		55
	], $V11 = [
		23,
		54,
		55,
		56,
		57,
		61,
		62,
		63,
		64,
		65,
		66
	], $V21 = [
		23,
		54,
		55,
		61,
		62,
		63,
		64,
		65,
		66
	];
	var parser = {
		trace: function trace() {},
		yy: {},
		symbols_: {
			error: 2,
			root: 3,
			EOF: 4,
			statements: 5,
			statement: 6,
			references: 7,
			directives: 8,
			content: 9,
			RAW: 10,
			COMMENT: 11,
			set: 12,
			if: 13,
			elseif: 14,
			else: 15,
			end: 16,
			foreach: 17,
			break: 18,
			define: 19,
			HASH: 20,
			NOESCAPE: 21,
			PARENTHESIS: 22,
			CLOSE_PARENTHESIS: 23,
			macro: 24,
			macro_call: 25,
			macro_body: 26,
			SET: 27,
			equal: 28,
			IF: 29,
			expression: 30,
			ELSEIF: 31,
			ELSE: 32,
			END: 33,
			FOREACH: 34,
			DOLLAR: 35,
			ID: 36,
			IN: 37,
			MAP_BEGIN: 38,
			MAP_END: 39,
			array: 40,
			BREAK: 41,
			DEFINE: 42,
			MACRO: 43,
			macro_args: 44,
			macro_call_args_all: 45,
			MACRO_BODY: 46,
			macro_call_args: 47,
			literals: 48,
			SPACE: 49,
			COMMA: 50,
			EQUAL: 51,
			map: 52,
			math: 53,
			"||": 54,
			"&&": 55,
			"+": 56,
			"-": 57,
			"*": 58,
			"/": 59,
			"%": 60,
			">": 61,
			"<": 62,
			"==": 63,
			">=": 64,
			"<=": 65,
			"!=": 66,
			parenthesis: 67,
			"!": 68,
			literal: 69,
			brace_begin: 70,
			attributes: 71,
			brace_end: 72,
			BOOL: 73,
			methodbd: 74,
			VAR_BEGIN: 75,
			VAR_END: 76,
			attribute: 77,
			method: 78,
			index: 79,
			property: 80,
			DOT: 81,
			params: 82,
			CONTENT: 83,
			BRACKET: 84,
			CLOSE_BRACKET: 85,
			string: 86,
			number: 87,
			integer: 88,
			INTEGER: 89,
			DECIMAL_POINT: 90,
			STRING: 91,
			EVAL_STRING: 92,
			range: 93,
			RANGE: 94,
			map_item: 95,
			MAP_SPLIT: 96,
			$accept: 0,
			$end: 1
		},
		terminals_: {
			2: "error",
			4: "EOF",
			10: "RAW",
			11: "COMMENT",
			20: "HASH",
			21: "NOESCAPE",
			22: "PARENTHESIS",
			23: "CLOSE_PARENTHESIS",
			27: "SET",
			29: "IF",
			31: "ELSEIF",
			32: "ELSE",
			33: "END",
			34: "FOREACH",
			35: "DOLLAR",
			36: "ID",
			37: "IN",
			38: "MAP_BEGIN",
			39: "MAP_END",
			41: "BREAK",
			42: "DEFINE",
			43: "MACRO",
			46: "MACRO_BODY",
			49: "SPACE",
			50: "COMMA",
			51: "EQUAL",
			54: "||",
			55: "&&",
			56: "+",
			57: "-",
			58: "*",
			59: "/",
			60: "%",
			61: ">",
			62: "<",
			63: "==",
			64: ">=",
			65: "<=",
			66: "!=",
			68: "!",
			73: "BOOL",
			75: "VAR_BEGIN",
			76: "VAR_END",
			81: "DOT",
			83: "CONTENT",
			84: "BRACKET",
			85: "CLOSE_BRACKET",
			89: "INTEGER",
			90: "DECIMAL_POINT",
			91: "STRING",
			92: "EVAL_STRING",
			94: "RANGE",
			96: "MAP_SPLIT"
		},
		productions_: [
			0,
			[3, 1],
			[3, 2],
			[5, 1],
			[5, 2],
			[6, 1],
			[6, 1],
			[6, 1],
			[6, 1],
			[6, 1],
			[8, 1],
			[8, 1],
			[8, 1],
			[8, 1],
			[8, 1],
			[8, 1],
			[8, 1],
			[8, 1],
			[8, 4],
			[8, 1],
			[8, 1],
			[8, 1],
			[12, 5],
			[13, 5],
			[14, 5],
			[15, 2],
			[16, 2],
			[17, 8],
			[17, 10],
			[17, 8],
			[17, 10],
			[18, 2],
			[19, 6],
			[24, 6],
			[24, 5],
			[44, 1],
			[44, 2],
			[25, 5],
			[25, 4],
			[26, 5],
			[26, 4],
			[47, 1],
			[47, 1],
			[47, 3],
			[47, 3],
			[47, 3],
			[47, 3],
			[45, 1],
			[45, 2],
			[45, 3],
			[45, 2],
			[28, 3],
			[30, 1],
			[30, 1],
			[30, 1],
			[53, 3],
			[53, 3],
			[53, 3],
			[53, 3],
			[53, 3],
			[53, 3],
			[53, 3],
			[53, 3],
			[53, 3],
			[53, 3],
			[53, 3],
			[53, 3],
			[53, 3],
			[53, 1],
			[53, 2],
			[53, 2],
			[53, 1],
			[53, 1],
			[67, 3],
			[7, 5],
			[7, 3],
			[7, 3],
			[7, 2],
			[7, 5],
			[7, 3],
			[7, 2],
			[7, 4],
			[7, 2],
			[7, 4],
			[70, 1],
			[70, 1],
			[72, 1],
			[72, 1],
			[71, 1],
			[71, 2],
			[77, 1],
			[77, 1],
			[77, 1],
			[78, 2],
			[74, 4],
			[74, 3],
			[82, 1],
			[82, 1],
			[82, 1],
			[82, 3],
			[82, 3],
			[80, 2],
			[80, 2],
			[79, 3],
			[79, 3],
			[79, 3],
			[79, 2],
			[79, 2],
			[69, 1],
			[69, 1],
			[69, 1],
			[87, 1],
			[87, 3],
			[87, 4],
			[88, 1],
			[88, 2],
			[86, 1],
			[86, 1],
			[48, 1],
			[48, 1],
			[48, 1],
			[40, 3],
			[40, 1],
			[40, 2],
			[93, 5],
			[93, 5],
			[93, 5],
			[93, 5],
			[52, 3],
			[52, 2],
			[95, 3],
			[95, 3],
			[95, 2],
			[95, 5],
			[95, 5],
			[9, 1],
			[9, 1],
			[9, 2],
			[9, 3],
			[9, 3],
			[9, 2]
		],
		performAction: function anonymous(yytext, yyleng, yylineno, yy, yystate, $$, _$) {
			var $0 = $$.length - 1;
			switch (yystate) {
				case 1: return [];
				case 2: return $$[$0 - 1];
				case 3:
				case 35:
				case 41:
				case 42:
				case 88:
				case 96:
				case 98:
					this.$ = [$$[$0]];
					break;
				case 4:
				case 36:
				case 89:
					this.$ = [].concat($$[$0 - 1], $$[$0]);
					break;
				case 5:
					$$[$0]["prue"] = true;
					$$[$0].pos = this._$;
					this.$ = $$[$0];
					break;
				case 6:
					$$[$0].pos = this._$;
					this.$ = $$[$0];
					break;
				case 7:
				case 10:
				case 11:
				case 12:
				case 13:
				case 14:
				case 15:
				case 16:
				case 17:
				case 19:
				case 20:
				case 21:
				case 47:
				case 48:
				case 52:
				case 53:
				case 54:
				case 68:
				case 71:
				case 72:
				case 84:
				case 85:
				case 86:
				case 87:
				case 93:
				case 101:
				case 108:
				case 109:
				case 114:
				case 120:
				case 122:
				case 135:
				case 136:
					this.$ = $$[$0];
					break;
				case 8:
					this.$ = {
						type: "raw",
						value: $$[$0]
					};
					break;
				case 9:
					this.$ = {
						type: "comment",
						value: $$[$0]
					};
					break;
				case 18:
					this.$ = { type: "noescape" };
					break;
				case 22:
					this.$ = {
						type: "set",
						equal: $$[$0 - 1]
					};
					break;
				case 23:
					this.$ = {
						type: "if",
						condition: $$[$0 - 1]
					};
					break;
				case 24:
					this.$ = {
						type: "elseif",
						condition: $$[$0 - 1]
					};
					break;
				case 25:
					this.$ = { type: "else" };
					break;
				case 26:
					this.$ = { type: "end" };
					break;
				case 27:
				case 29:
					this.$ = {
						type: "foreach",
						to: $$[$0 - 3],
						from: $$[$0 - 1]
					};
					break;
				case 28:
				case 30:
					this.$ = {
						type: "foreach",
						to: $$[$0 - 4],
						from: $$[$0 - 1]
					};
					break;
				case 31:
					this.$ = { type: $$[$0] };
					break;
				case 32:
					this.$ = {
						type: "define",
						id: $$[$0 - 1]
					};
					break;
				case 33:
					this.$ = {
						type: "macro",
						id: $$[$0 - 2],
						args: $$[$0 - 1]
					};
					break;
				case 34:
					this.$ = {
						type: "macro",
						id: $$[$0 - 1]
					};
					break;
				case 37:
					this.$ = {
						type: "macro_call",
						id: $$[$0 - 3].replace(/^\s+|\s+$/g, ""),
						args: $$[$0 - 1]
					};
					break;
				case 38:
					this.$ = {
						type: "macro_call",
						id: $$[$0 - 2].replace(/^\s+|\s+$/g, "")
					};
					break;
				case 39:
					this.$ = {
						type: "macro_body",
						id: $$[$0 - 3],
						args: $$[$0 - 1]
					};
					break;
				case 40:
					this.$ = {
						type: "macro_body",
						id: $$[$0 - 2]
					};
					break;
				case 43:
				case 44:
				case 45:
				case 46:
				case 99:
				case 100:
					this.$ = [].concat($$[$0 - 2], $$[$0]);
					break;
				case 49:
				case 50:
				case 103:
				case 104:
					this.$ = $$[$0 - 1];
					break;
				case 51:
					this.$ = [$$[$0 - 2], $$[$0]];
					break;
				case 55:
					this.$ = {
						type: "math",
						expression: [$$[$0 - 2], $$[$0]],
						operator: "||"
					};
					break;
				case 56:
					this.$ = {
						type: "math",
						expression: [$$[$0 - 2], $$[$0]],
						operator: "&&"
					};
					break;
				case 57:
				case 58:
				case 59:
				case 60:
				case 61:
					this.$ = {
						type: "math",
						expression: [$$[$0 - 2], $$[$0]],
						operator: $$[$0 - 1]
					};
					break;
				case 62:
					this.$ = {
						type: "math",
						expression: [$$[$0 - 2], $$[$0]],
						operator: ">"
					};
					break;
				case 63:
					this.$ = {
						type: "math",
						expression: [$$[$0 - 2], $$[$0]],
						operator: "<"
					};
					break;
				case 64:
					this.$ = {
						type: "math",
						expression: [$$[$0 - 2], $$[$0]],
						operator: "=="
					};
					break;
				case 65:
					this.$ = {
						type: "math",
						expression: [$$[$0 - 2], $$[$0]],
						operator: ">="
					};
					break;
				case 66:
					this.$ = {
						type: "math",
						expression: [$$[$0 - 2], $$[$0]],
						operator: "<="
					};
					break;
				case 67:
					this.$ = {
						type: "math",
						expression: [$$[$0 - 2], $$[$0]],
						operator: "!="
					};
					break;
				case 69:
					this.$ = {
						type: "math",
						expression: [$$[$0]],
						operator: "minus"
					};
					break;
				case 70:
					this.$ = {
						type: "math",
						expression: [$$[$0]],
						operator: "not"
					};
					break;
				case 73:
					this.$ = {
						type: "math",
						expression: [$$[$0 - 1]],
						operator: "parenthesis"
					};
					break;
				case 74:
					this.$ = {
						type: "references",
						id: $$[$0 - 2],
						path: $$[$0 - 1],
						isWraped: true,
						leader: $$[$0 - 4]
					};
					break;
				case 75:
				case 76:
					this.$ = {
						type: "references",
						id: $$[$0 - 1],
						path: $$[$0],
						leader: $$[$0 - 2]
					};
					break;
				case 77:
				case 80:
					this.$ = {
						type: "references",
						id: $$[$0],
						leader: $$[$0 - 1]
					};
					break;
				case 78:
					this.$ = {
						type: "references",
						id: $$[$0 - 2].id,
						path: $$[$0 - 1],
						isWraped: true,
						leader: $$[$0 - 4],
						args: $$[$0 - 2].args
					};
					break;
				case 79:
					this.$ = {
						type: "references",
						id: $$[$0 - 1].id,
						path: $$[$0],
						leader: $$[$0 - 2],
						args: $$[$0 - 1].args
					};
					break;
				case 81:
					this.$ = {
						type: "references",
						id: $$[$0 - 1],
						isWraped: true,
						leader: $$[$0 - 3]
					};
					break;
				case 82:
					this.$ = {
						type: "references",
						id: $$[$0].id,
						leader: $$[$0 - 1],
						args: $$[$0].args
					};
					break;
				case 83:
					this.$ = {
						type: "references",
						id: $$[$0 - 1].id,
						isWraped: true,
						args: $$[$0 - 1].args,
						leader: $$[$0 - 3]
					};
					break;
				case 90:
					this.$ = {
						type: "method",
						id: $$[$0].id,
						args: $$[$0].args
					};
					break;
				case 91:
					this.$ = {
						type: "index",
						id: $$[$0]
					};
					break;
				case 92:
					this.$ = {
						type: "property",
						id: $$[$0]
					};
					if ($$[$0].type === "content") this.$ = $$[$0];
					break;
				case 94:
					this.$ = {
						id: $$[$0 - 3],
						args: $$[$0 - 1]
					};
					break;
				case 95:
					this.$ = {
						id: $$[$0 - 2],
						args: false
					};
					break;
				case 97:
					this.$ = [{
						type: "runt",
						value: $$[$0]
					}];
					break;
				case 102:
					this.$ = {
						type: "content",
						value: $$[$0 - 1] + $$[$0]
					};
					break;
				case 105:
					this.$ = {
						type: "content",
						value: $$[$0 - 2] + $$[$0 - 1].value + $$[$0]
					};
					break;
				case 106:
				case 107:
					this.$ = {
						type: "content",
						value: $$[$0 - 1] + $$[$0]
					};
					break;
				case 110:
					this.$ = {
						type: "bool",
						value: $$[$0]
					};
					break;
				case 111:
					this.$ = {
						type: "integer",
						value: $$[$0]
					};
					break;
				case 112:
					this.$ = {
						type: "decimal",
						value: +($$[$0 - 2] + "." + $$[$0])
					};
					break;
				case 113:
					this.$ = {
						type: "decimal",
						value: -($$[$0 - 2] + "." + $$[$0])
					};
					break;
				case 115:
					this.$ = -parseInt($$[$0], 10);
					break;
				case 116:
					this.$ = {
						type: "string",
						value: $$[$0]
					};
					break;
				case 117:
					this.$ = {
						type: "string",
						value: $$[$0],
						isEval: true
					};
					break;
				case 118:
				case 119:
					this.$ = $$[$0];
					break;
				case 121:
					this.$ = {
						type: "array",
						value: $$[$0 - 1]
					};
					break;
				case 123:
					this.$ = {
						type: "array",
						value: []
					};
					break;
				case 124:
				case 125:
				case 126:
				case 127:
					this.$ = {
						type: "array",
						isRange: true,
						value: [$$[$0 - 3], $$[$0 - 1]]
					};
					break;
				case 128:
					this.$ = {
						type: "map",
						value: $$[$0 - 1]
					};
					break;
				case 129:
					this.$ = { type: "map" };
					break;
				case 130:
				case 131:
					this.$ = {};
					this.$[$$[$0 - 2].value] = $$[$0];
					break;
				case 132:
					this.$ = {};
					this.$[$$[$0 - 1].value] = $$[$01];
					break;
				case 133:
				case 134:
					this.$ = $$[$0 - 4];
					this.$[$$[$0 - 2].value] = $$[$0];
					break;
				case 137:
				case 140:
					this.$ = $$[$0 - 1] + $$[$0];
					break;
				case 138:
					this.$ = $$[$0 - 2] + $$[$0 - 1] + $$[$0];
					break;
				case 139:
					this.$ = $$[$0 - 2] + $$[$0 - 1];
					break;
			}
		},
		table: [
			{
				3: 1,
				4: [1, 2],
				5: 3,
				6: 4,
				7: 5,
				8: 6,
				9: 7,
				10: $V0,
				11: $V1,
				12: 11,
				13: 12,
				14: 13,
				15: 14,
				16: 15,
				17: 16,
				18: 17,
				19: 18,
				20: $V2,
				24: 20,
				25: 21,
				26: 22,
				35: $V3,
				36: $V4,
				46: $V5,
				83: $V6
			},
			{ 1: [3] },
			{ 1: [2, 1] },
			{
				4: [1, 26],
				6: 27,
				7: 5,
				8: 6,
				9: 7,
				10: $V0,
				11: $V1,
				12: 11,
				13: 12,
				14: 13,
				15: 14,
				16: 15,
				17: 16,
				18: 17,
				19: 18,
				20: $V2,
				24: 20,
				25: 21,
				26: 22,
				35: $V3,
				36: $V4,
				46: $V5,
				83: $V6
			},
			o($V7, [2, 3]),
			o($V7, [2, 5]),
			o($V7, [2, 6]),
			o($V7, [2, 7]),
			o($V7, [2, 8]),
			o($V7, [2, 9]),
			{
				36: $V8,
				38: $V9,
				70: 28,
				73: $Va,
				74: 31,
				75: $Vb,
				83: [1, 32]
			},
			o($V7, [2, 10]),
			o($V7, [2, 11]),
			o($V7, [2, 12]),
			o($V7, [2, 13]),
			o($V7, [2, 14]),
			o($V7, [2, 15]),
			o($V7, [2, 16]),
			o($V7, [2, 17]),
			{
				21: [1, 35],
				27: [1, 38],
				29: [1, 39],
				31: [1, 40],
				32: [1, 41],
				33: [1, 42],
				34: [1, 43],
				36: [1, 37],
				41: [1, 44],
				42: [1, 45],
				43: [1, 46],
				83: [1, 36]
			},
			o($V7, [2, 19]),
			o($V7, [2, 20]),
			o($V7, [2, 21]),
			o($V7, [2, 135]),
			o($V7, [2, 136]),
			{ 36: [1, 47] },
			{ 1: [2, 2] },
			o($V7, [2, 4]),
			{
				36: [1, 48],
				74: 49
			},
			o($Vc, [2, 80], {
				71: 50,
				77: 52,
				78: 53,
				79: 54,
				80: 55,
				22: $Vd,
				81: $Ve,
				84: $Vf
			}),
			o($Vc, [2, 77], {
				77: 52,
				78: 53,
				79: 54,
				80: 55,
				71: 58,
				81: $Ve,
				84: $Vf
			}),
			o($Vc, [2, 82], {
				77: 52,
				78: 53,
				79: 54,
				80: 55,
				71: 59,
				81: $Ve,
				84: $Vf
			}),
			o($V7, [2, 140]),
			{ 36: [2, 84] },
			{ 36: [2, 85] },
			{ 22: [1, 60] },
			o($V7, [2, 137]),
			{
				4: [1, 62],
				22: [1, 63],
				83: [1, 61]
			},
			{ 22: [1, 64] },
			{ 22: [1, 65] },
			{ 22: [1, 66] },
			o($V7, [2, 25]),
			o($V7, [2, 26]),
			{ 22: [1, 67] },
			o($V7, [2, 31]),
			{ 22: [1, 68] },
			{ 22: [1, 69] },
			{ 22: [1, 70] },
			{
				22: $Vd,
				39: $Vg,
				71: 71,
				72: 72,
				76: $Vh,
				77: 52,
				78: 53,
				79: 54,
				80: 55,
				81: $Ve,
				84: $Vf
			},
			{
				39: $Vg,
				71: 75,
				72: 76,
				76: $Vh,
				77: 52,
				78: 53,
				79: 54,
				80: 55,
				81: $Ve,
				84: $Vf
			},
			o($Vc, [2, 75], {
				78: 53,
				79: 54,
				80: 55,
				77: 77,
				81: $Ve,
				84: $Vf
			}),
			{
				7: 82,
				23: [1, 79],
				35: $Vi,
				36: $Vj,
				38: $Vk,
				40: 83,
				48: 80,
				52: 84,
				57: $Vl,
				69: 85,
				73: $Vm,
				82: 78,
				84: $Vn,
				86: 90,
				87: 91,
				88: 95,
				89: $Vo,
				91: $Vp,
				92: $Vq,
				93: 88
			},
			o($Vr, [2, 88]),
			o($Vr, [2, 90]),
			o($Vr, [2, 91]),
			o($Vr, [2, 92]),
			{
				36: [1, 99],
				74: 98,
				83: [1, 100]
			},
			{
				7: 102,
				35: $Vi,
				57: $Vl,
				69: 101,
				73: $Vm,
				83: [1, 103],
				85: [1, 104],
				86: 90,
				87: 91,
				88: 95,
				89: $Vo,
				91: $Vp,
				92: $Vq
			},
			o($Vc, [2, 76], {
				78: 53,
				79: 54,
				80: 55,
				77: 77,
				81: $Ve,
				84: $Vf
			}),
			o($Vc, [2, 79], {
				78: 53,
				79: 54,
				80: 55,
				77: 77,
				81: $Ve,
				84: $Vf
			}),
			{ 23: [1, 105] },
			o($V7, [2, 138]),
			o($V7, [2, 139]),
			{
				7: 111,
				23: [1, 107],
				35: $Vi,
				38: $Vk,
				40: 83,
				45: 106,
				47: 108,
				48: 110,
				49: $Vs,
				52: 84,
				57: $Vl,
				69: 85,
				73: $Vm,
				84: $Vn,
				86: 90,
				87: 91,
				88: 95,
				89: $Vo,
				91: $Vp,
				92: $Vq,
				93: 88
			},
			{
				7: 113,
				28: 112,
				35: $Vi
			},
			{
				7: 121,
				22: $Vt,
				30: 114,
				35: $Vi,
				38: $Vk,
				40: 115,
				52: 116,
				53: 117,
				57: $Vu,
				67: 118,
				68: $Vv,
				69: 122,
				73: $Vm,
				84: $Vn,
				86: 90,
				87: 91,
				88: 95,
				89: $Vo,
				91: $Vp,
				92: $Vq,
				93: 88
			},
			{
				7: 121,
				22: $Vt,
				30: 124,
				35: $Vi,
				38: $Vk,
				40: 115,
				52: 116,
				53: 117,
				57: $Vu,
				67: 118,
				68: $Vv,
				69: 122,
				73: $Vm,
				84: $Vn,
				86: 90,
				87: 91,
				88: 95,
				89: $Vo,
				91: $Vp,
				92: $Vq,
				93: 88
			},
			{ 35: [1, 125] },
			{ 35: [1, 126] },
			{ 36: [1, 127] },
			{
				7: 111,
				23: [1, 129],
				35: $Vi,
				38: $Vk,
				40: 83,
				45: 128,
				47: 108,
				48: 110,
				49: $Vs,
				52: 84,
				57: $Vl,
				69: 85,
				73: $Vm,
				84: $Vn,
				86: 90,
				87: 91,
				88: 95,
				89: $Vo,
				91: $Vp,
				92: $Vq,
				93: 88
			},
			{
				39: $Vg,
				72: 130,
				76: $Vh,
				77: 77,
				78: 53,
				79: 54,
				80: 55,
				81: $Ve,
				84: $Vf
			},
			o($Vc, [2, 81]),
			o($Vc, [2, 86]),
			o($Vc, [2, 87]),
			{
				39: $Vg,
				72: 131,
				76: $Vh,
				77: 77,
				78: 53,
				79: 54,
				80: 55,
				81: $Ve,
				84: $Vf
			},
			o($Vc, [2, 83]),
			o($Vr, [2, 89]),
			{
				23: [1, 132],
				50: $Vw
			},
			o($Vr, [2, 95]),
			o($Vx, [2, 96]),
			o($Vx, [2, 97]),
			o([23, 50], $Vy),
			o($Vz, [2, 118]),
			o($Vz, [2, 119]),
			o($Vz, [2, 120]),
			{
				36: $V8,
				38: $V9,
				70: 28,
				73: $Va,
				74: 31,
				75: $Vb
			},
			{
				7: 137,
				35: $Vi,
				36: $Vj,
				38: $Vk,
				40: 83,
				48: 80,
				52: 84,
				57: $Vl,
				69: 85,
				73: $Vm,
				82: 134,
				84: $Vn,
				85: [1, 135],
				86: 90,
				87: 91,
				88: 136,
				89: $Vo,
				91: $Vp,
				92: $Vq,
				93: 88
			},
			o($Vz, [2, 122]),
			{
				39: [1, 139],
				86: 140,
				91: $Vp,
				92: $Vq,
				95: 138
			},
			o($VA, [2, 108]),
			o($VA, [2, 109]),
			o($VA, [2, 110]),
			o($VB, [2, 116]),
			o($VB, [2, 117]),
			o($VA, $VC),
			o($VD, $VE, { 90: [1, 141] }),
			{ 89: $VF },
			o($Vr, [2, 93]),
			o($Vr, [2, 101], { 22: $Vd }),
			o($Vr, [2, 102]),
			{
				83: [1, 144],
				85: [1, 143]
			},
			{ 85: [1, 145] },
			o($Vr, [2, 106]),
			o($Vr, [2, 107]),
			o($V7, [2, 18]),
			{ 23: [1, 146] },
			o($V7, [2, 38]),
			{
				23: [2, 47],
				49: [1, 147],
				50: $VG
			},
			{
				7: 111,
				35: $Vi,
				38: $Vk,
				40: 83,
				47: 149,
				48: 110,
				52: 84,
				57: $Vl,
				69: 85,
				73: $Vm,
				84: $Vn,
				86: 90,
				87: 91,
				88: 95,
				89: $Vo,
				91: $Vp,
				92: $Vq,
				93: 88
			},
			o($VH, [2, 41]),
			o($VH, [2, 42]),
			{ 23: [1, 150] },
			{ 51: [1, 151] },
			{ 23: [1, 152] },
			{ 23: [2, 52] },
			{ 23: [2, 53] },
			{
				23: [2, 54],
				54: $VI,
				55: $VJ,
				56: $VK,
				57: $VL,
				58: $VM,
				59: $VN,
				60: $VO,
				61: $VP,
				62: $VQ,
				63: $VR,
				64: $VS,
				65: $VT,
				66: $VU
			},
			o($VV, [2, 68]),
			{
				22: $Vt,
				67: 166,
				89: $VF
			},
			{
				7: 121,
				22: $Vt,
				35: $Vi,
				53: 167,
				57: $Vu,
				67: 118,
				68: $Vv,
				69: 122,
				73: $Vm,
				86: 90,
				87: 91,
				88: 95,
				89: $Vo,
				91: $Vp,
				92: $Vq
			},
			o($VV, [2, 71]),
			o($VV, [2, 72]),
			{
				7: 121,
				22: $Vt,
				35: $Vi,
				53: 168,
				57: $Vu,
				67: 118,
				68: $Vv,
				69: 122,
				73: $Vm,
				86: 90,
				87: 91,
				88: 95,
				89: $Vo,
				91: $Vp,
				92: $Vq
			},
			{ 23: [1, 169] },
			{
				36: [1, 170],
				38: [1, 171]
			},
			{ 36: [1, 172] },
			{
				7: 175,
				23: [1, 174],
				35: $Vi,
				44: 173
			},
			{ 23: [1, 176] },
			o($V7, [2, 40]),
			o($Vc, [2, 74]),
			o($Vc, [2, 78]),
			o($Vr, [2, 94]),
			{
				7: 178,
				35: $Vi,
				38: $Vk,
				40: 83,
				48: 177,
				52: 84,
				57: $Vl,
				69: 85,
				73: $Vm,
				84: $Vn,
				86: 90,
				87: 91,
				88: 95,
				89: $Vo,
				91: $Vp,
				92: $Vq,
				93: 88
			},
			{
				50: $Vw,
				85: [1, 179]
			},
			o($Vz, [2, 123]),
			o($VW, $VC, { 94: [1, 180] }),
			o($VW, $Vy, { 94: [1, 181] }),
			{
				39: [1, 182],
				50: [1, 183]
			},
			o($Vz, [2, 129]),
			{ 96: [1, 184] },
			{ 89: [1, 185] },
			o($VD, $VX, { 90: [1, 186] }),
			o($Vr, [2, 103]),
			o($Vr, [2, 105]),
			o($Vr, [2, 104]),
			o($V7, [2, 37]),
			{
				7: 188,
				23: [2, 50],
				35: $Vi,
				38: $Vk,
				40: 83,
				48: 187,
				52: 84,
				57: $Vl,
				69: 85,
				73: $Vm,
				84: $Vn,
				86: 90,
				87: 91,
				88: 95,
				89: $Vo,
				91: $Vp,
				92: $Vq,
				93: 88
			},
			{
				7: 190,
				35: $Vi,
				38: $Vk,
				40: 83,
				48: 189,
				52: 84,
				57: $Vl,
				69: 85,
				73: $Vm,
				84: $Vn,
				86: 90,
				87: 91,
				88: 95,
				89: $Vo,
				91: $Vp,
				92: $Vq,
				93: 88
			},
			{
				23: [2, 48],
				49: [1, 191],
				50: $VG
			},
			o($V7, [2, 22]),
			{
				7: 121,
				22: $Vt,
				30: 192,
				35: $Vi,
				38: $Vk,
				40: 115,
				52: 116,
				53: 117,
				57: $Vu,
				67: 118,
				68: $Vv,
				69: 122,
				73: $Vm,
				84: $Vn,
				86: 90,
				87: 91,
				88: 95,
				89: $Vo,
				91: $Vp,
				92: $Vq,
				93: 88
			},
			o($V7, [2, 23]),
			{
				7: 121,
				22: $Vt,
				35: $Vi,
				53: 193,
				57: $Vu,
				67: 118,
				68: $Vv,
				69: 122,
				73: $Vm,
				86: 90,
				87: 91,
				88: 95,
				89: $Vo,
				91: $Vp,
				92: $Vq
			},
			{
				7: 121,
				22: $Vt,
				35: $Vi,
				53: 194,
				57: $Vu,
				67: 118,
				68: $Vv,
				69: 122,
				73: $Vm,
				86: 90,
				87: 91,
				88: 95,
				89: $Vo,
				91: $Vp,
				92: $Vq
			},
			{
				7: 121,
				22: $Vt,
				35: $Vi,
				53: 195,
				57: $Vu,
				67: 118,
				68: $Vv,
				69: 122,
				73: $Vm,
				86: 90,
				87: 91,
				88: 95,
				89: $Vo,
				91: $Vp,
				92: $Vq
			},
			{
				7: 121,
				22: $Vt,
				35: $Vi,
				53: 196,
				57: $Vu,
				67: 118,
				68: $Vv,
				69: 122,
				73: $Vm,
				86: 90,
				87: 91,
				88: 95,
				89: $Vo,
				91: $Vp,
				92: $Vq
			},
			{
				7: 121,
				22: $Vt,
				35: $Vi,
				53: 197,
				57: $Vu,
				67: 118,
				68: $Vv,
				69: 122,
				73: $Vm,
				86: 90,
				87: 91,
				88: 95,
				89: $Vo,
				91: $Vp,
				92: $Vq
			},
			{
				7: 121,
				22: $Vt,
				35: $Vi,
				53: 198,
				57: $Vu,
				67: 118,
				68: $Vv,
				69: 122,
				73: $Vm,
				86: 90,
				87: 91,
				88: 95,
				89: $Vo,
				91: $Vp,
				92: $Vq
			},
			{
				7: 121,
				22: $Vt,
				35: $Vi,
				53: 199,
				57: $Vu,
				67: 118,
				68: $Vv,
				69: 122,
				73: $Vm,
				86: 90,
				87: 91,
				88: 95,
				89: $Vo,
				91: $Vp,
				92: $Vq
			},
			{
				7: 121,
				22: $Vt,
				35: $Vi,
				53: 200,
				57: $Vu,
				67: 118,
				68: $Vv,
				69: 122,
				73: $Vm,
				86: 90,
				87: 91,
				88: 95,
				89: $Vo,
				91: $Vp,
				92: $Vq
			},
			{
				7: 121,
				22: $Vt,
				35: $Vi,
				53: 201,
				57: $Vu,
				67: 118,
				68: $Vv,
				69: 122,
				73: $Vm,
				86: 90,
				87: 91,
				88: 95,
				89: $Vo,
				91: $Vp,
				92: $Vq
			},
			{
				7: 121,
				22: $Vt,
				35: $Vi,
				53: 202,
				57: $Vu,
				67: 118,
				68: $Vv,
				69: 122,
				73: $Vm,
				86: 90,
				87: 91,
				88: 95,
				89: $Vo,
				91: $Vp,
				92: $Vq
			},
			{
				7: 121,
				22: $Vt,
				35: $Vi,
				53: 203,
				57: $Vu,
				67: 118,
				68: $Vv,
				69: 122,
				73: $Vm,
				86: 90,
				87: 91,
				88: 95,
				89: $Vo,
				91: $Vp,
				92: $Vq
			},
			{
				7: 121,
				22: $Vt,
				35: $Vi,
				53: 204,
				57: $Vu,
				67: 118,
				68: $Vv,
				69: 122,
				73: $Vm,
				86: 90,
				87: 91,
				88: 95,
				89: $Vo,
				91: $Vp,
				92: $Vq
			},
			{
				7: 121,
				22: $Vt,
				35: $Vi,
				53: 205,
				57: $Vu,
				67: 118,
				68: $Vv,
				69: 122,
				73: $Vm,
				86: 90,
				87: 91,
				88: 95,
				89: $Vo,
				91: $Vp,
				92: $Vq
			},
			o($VV, [2, 69]),
			o($VV, [2, 70]),
			{
				23: [1, 206],
				54: $VI,
				55: $VJ,
				56: $VK,
				57: $VL,
				58: $VM,
				59: $VN,
				60: $VO,
				61: $VP,
				62: $VQ,
				63: $VR,
				64: $VS,
				65: $VT,
				66: $VU
			},
			o($V7, [2, 24]),
			{ 37: [1, 207] },
			{ 36: [1, 208] },
			{ 23: [1, 209] },
			{
				7: 211,
				23: [1, 210],
				35: $Vi
			},
			o($V7, [2, 34]),
			o($VY, [2, 35]),
			o($V7, [2, 39]),
			o($Vx, [2, 99]),
			o($Vx, [2, 100]),
			o($Vz, [2, 121]),
			{
				7: 213,
				35: $Vi,
				57: $VZ,
				88: 212,
				89: $V_
			},
			{
				7: 217,
				35: $Vi,
				57: $VZ,
				88: 216,
				89: $V_
			},
			o($Vz, [2, 128]),
			{
				86: 218,
				91: $Vp,
				92: $Vq
			},
			o($V$, [2, 132], {
				40: 83,
				52: 84,
				69: 85,
				93: 88,
				86: 90,
				87: 91,
				88: 95,
				48: 219,
				7: 220,
				35: $Vi,
				38: $Vk,
				57: $Vl,
				73: $Vm,
				84: $Vn,
				89: $Vo,
				91: $Vp,
				92: $Vq
			}),
			o($VA, [2, 112]),
			{ 89: [1, 221] },
			o($VH, [2, 43]),
			o($VH, [2, 46]),
			o($VH, [2, 44]),
			o($VH, [2, 45]),
			{
				7: 188,
				23: [2, 49],
				35: $Vi,
				38: $Vk,
				40: 83,
				48: 187,
				52: 84,
				57: $Vl,
				69: 85,
				73: $Vm,
				84: $Vn,
				86: 90,
				87: 91,
				88: 95,
				89: $Vo,
				91: $Vp,
				92: $Vq,
				93: 88
			},
			{ 23: [2, 51] },
			o($V01, [2, 55], {
				56: $VK,
				57: $VL,
				58: $VM,
				59: $VN,
				60: $VO,
				61: $VP,
				62: $VQ,
				63: $VR,
				64: $VS,
				65: $VT,
				66: $VU
			}),
			o($V01, [2, 56], {
				56: $VK,
				57: $VL,
				58: $VM,
				59: $VN,
				60: $VO,
				61: $VP,
				62: $VQ,
				63: $VR,
				64: $VS,
				65: $VT,
				66: $VU
			}),
			o($V11, [2, 57], {
				58: $VM,
				59: $VN,
				60: $VO
			}),
			o($V11, [2, 58], {
				58: $VM,
				59: $VN,
				60: $VO
			}),
			o($VV, [2, 59]),
			o($VV, [2, 60]),
			o($VV, [2, 61]),
			o($V21, [2, 62], {
				56: $VK,
				57: $VL,
				58: $VM,
				59: $VN,
				60: $VO
			}),
			o($V21, [2, 63], {
				56: $VK,
				57: $VL,
				58: $VM,
				59: $VN,
				60: $VO
			}),
			o($V21, [2, 64], {
				56: $VK,
				57: $VL,
				58: $VM,
				59: $VN,
				60: $VO
			}),
			o($V21, [2, 65], {
				56: $VK,
				57: $VL,
				58: $VM,
				59: $VN,
				60: $VO
			}),
			o($V21, [2, 66], {
				56: $VK,
				57: $VL,
				58: $VM,
				59: $VN,
				60: $VO
			}),
			o($V21, [2, 67], {
				56: $VK,
				57: $VL,
				58: $VM,
				59: $VN,
				60: $VO
			}),
			o($VV, [2, 73]),
			{
				7: 222,
				35: $Vi,
				40: 223,
				84: $Vn,
				93: 88
			},
			{ 39: [1, 224] },
			o($V7, [2, 32]),
			o($V7, [2, 33]),
			o($VY, [2, 36]),
			{ 85: [1, 225] },
			{ 85: [1, 226] },
			{ 85: $VE },
			{ 89: [1, 227] },
			{ 85: [1, 228] },
			{ 85: [1, 229] },
			{ 96: [1, 230] },
			o($V$, [2, 130]),
			o($V$, [2, 131]),
			o($VA, [2, 113]),
			{ 23: [1, 231] },
			{ 23: [1, 232] },
			{ 37: [1, 233] },
			o($Vz, [2, 124]),
			o($Vz, [2, 126]),
			{ 85: $VX },
			o($Vz, [2, 125]),
			o($Vz, [2, 127]),
			{
				7: 234,
				35: $Vi,
				38: $Vk,
				40: 83,
				48: 235,
				52: 84,
				57: $Vl,
				69: 85,
				73: $Vm,
				84: $Vn,
				86: 90,
				87: 91,
				88: 95,
				89: $Vo,
				91: $Vp,
				92: $Vq,
				93: 88
			},
			o($V7, [2, 27]),
			o($V7, [2, 29]),
			{
				7: 236,
				35: $Vi,
				40: 237,
				84: $Vn,
				93: 88
			},
			o($V$, [2, 133]),
			o($V$, [2, 134]),
			{ 23: [1, 238] },
			{ 23: [1, 239] },
			o($V7, [2, 28]),
			o($V7, [2, 30])
		],
		defaultActions: {
			2: [2, 1],
			26: [2, 2],
			33: [2, 84],
			34: [2, 85],
			115: [2, 52],
			116: [2, 53],
			192: [2, 51],
			214: [2, 114],
			227: [2, 115]
		},
		parseError: function parseError(str, hash) {
			if (hash.recoverable) this.trace(str);
			else {
				var error = new Error(str);
				error.hash = hash;
				throw error;
			}
		},
		parse: function parse(input) {
			var self = this, stack = [0], vstack = [null], lstack = [], table = this.table, yytext = "", yylineno = 0, yyleng = 0, recovering = 0, TERROR = 2, EOF = 1;
			var args = lstack.slice.call(arguments, 1);
			var lexer = Object.create(this.lexer);
			var sharedState = { yy: {} };
			for (var k in this.yy) if (Object.prototype.hasOwnProperty.call(this.yy, k)) sharedState.yy[k] = this.yy[k];
			lexer.setInput(input, sharedState.yy);
			sharedState.yy.lexer = lexer;
			sharedState.yy.parser = this;
			if (typeof lexer.yylloc == "undefined") lexer.yylloc = {};
			var yyloc = lexer.yylloc;
			lstack.push(yyloc);
			var ranges = lexer.options && lexer.options.ranges;
			if (typeof sharedState.yy.parseError === "function") this.parseError = sharedState.yy.parseError;
			else this.parseError = Object.getPrototypeOf(this).parseError;
			_token_stack: var lex = function() {
				var token = lexer.lex() || EOF;
				if (typeof token !== "number") token = self.symbols_[token] || token;
				return token;
			};
			var symbol, preErrorSymbol, state, action, r, yyval = {}, p, len, newState, expected;
			while (true) {
				state = stack[stack.length - 1];
				if (this.defaultActions[state]) action = this.defaultActions[state];
				else {
					if (symbol === null || typeof symbol == "undefined") symbol = lex();
					action = table[state] && table[state][symbol];
				}
				if (typeof action === "undefined" || !action.length || !action[0]) {
					var errStr = "";
					expected = [];
					for (p in table[state]) if (this.terminals_[p] && p > TERROR) expected.push("'" + this.terminals_[p] + "'");
					if (lexer.showPosition) errStr = "Parse error on line " + (yylineno + 1) + ":\n" + lexer.showPosition() + "\nExpecting " + expected.join(", ") + ", got '" + (this.terminals_[symbol] || symbol) + "'";
					else errStr = "Parse error on line " + (yylineno + 1) + ": Unexpected " + (symbol == EOF ? "end of input" : "'" + (this.terminals_[symbol] || symbol) + "'");
					this.parseError(errStr, {
						text: lexer.match,
						token: this.terminals_[symbol] || symbol,
						line: lexer.yylineno,
						loc: yyloc,
						expected
					});
				}
				if (action[0] instanceof Array && action.length > 1) throw new Error("Parse Error: multiple actions possible at state: " + state + ", token: " + symbol);
				switch (action[0]) {
					case 1:
						stack.push(symbol);
						vstack.push(lexer.yytext);
						lstack.push(lexer.yylloc);
						stack.push(action[1]);
						symbol = null;
						if (!preErrorSymbol) {
							yyleng = lexer.yyleng;
							yytext = lexer.yytext;
							yylineno = lexer.yylineno;
							yyloc = lexer.yylloc;
							if (recovering > 0) recovering--;
						} else {
							symbol = preErrorSymbol;
							preErrorSymbol = null;
						}
						break;
					case 2:
						len = this.productions_[action[1]][1];
						yyval.$ = vstack[vstack.length - len];
						yyval._$ = {
							first_line: lstack[lstack.length - (len || 1)].first_line,
							last_line: lstack[lstack.length - 1].last_line,
							first_column: lstack[lstack.length - (len || 1)].first_column,
							last_column: lstack[lstack.length - 1].last_column
						};
						if (ranges) yyval._$.range = [lstack[lstack.length - (len || 1)].range[0], lstack[lstack.length - 1].range[1]];
						r = this.performAction.apply(yyval, [
							yytext,
							yyleng,
							yylineno,
							sharedState.yy,
							action[1],
							vstack,
							lstack
						].concat(args));
						if (typeof r !== "undefined") return r;
						if (len) {
							stack = stack.slice(0, -1 * len * 2);
							vstack = vstack.slice(0, -1 * len);
							lstack = lstack.slice(0, -1 * len);
						}
						stack.push(this.productions_[action[1]][0]);
						vstack.push(yyval.$);
						lstack.push(yyval._$);
						newState = table[stack[stack.length - 2]][stack[stack.length - 1]];
						stack.push(newState);
						break;
					case 3: return true;
				}
			}
			return true;
		}
	};
	parser.lexer = (function() {
		return {
			EOF: 1,
			parseError: function parseError(str, hash) {
				if (this.yy.parser) this.yy.parser.parseError(str, hash);
				else throw new Error(str);
			},
			setInput: function(input, yy) {
				this.yy = yy || this.yy || {};
				this._input = input;
				this._more = this._backtrack = this.done = false;
				this.yylineno = this.yyleng = 0;
				this.yytext = this.matched = this.match = "";
				this.conditionStack = ["INITIAL"];
				this.yylloc = {
					first_line: 1,
					first_column: 0,
					last_line: 1,
					last_column: 0
				};
				if (this.options.ranges) this.yylloc.range = [0, 0];
				this.offset = 0;
				return this;
			},
			input: function() {
				var ch = this._input[0];
				this.yytext += ch;
				this.yyleng++;
				this.offset++;
				this.match += ch;
				this.matched += ch;
				if (ch.match(/(?:\r\n?|\n).*/g)) {
					this.yylineno++;
					this.yylloc.last_line++;
				} else this.yylloc.last_column++;
				if (this.options.ranges) this.yylloc.range[1]++;
				this._input = this._input.slice(1);
				return ch;
			},
			unput: function(ch) {
				var len = ch.length;
				var lines = ch.split(/(?:\r\n?|\n)/g);
				this._input = ch + this._input;
				this.yytext = this.yytext.substr(0, this.yytext.length - len);
				this.offset -= len;
				var oldLines = this.match.split(/(?:\r\n?|\n)/g);
				this.match = this.match.substr(0, this.match.length - 1);
				this.matched = this.matched.substr(0, this.matched.length - 1);
				if (lines.length - 1) this.yylineno -= lines.length - 1;
				var r = this.yylloc.range;
				this.yylloc = {
					first_line: this.yylloc.first_line,
					last_line: this.yylineno + 1,
					first_column: this.yylloc.first_column,
					last_column: lines ? (lines.length === oldLines.length ? this.yylloc.first_column : 0) + oldLines[oldLines.length - lines.length].length - lines[0].length : this.yylloc.first_column - len
				};
				if (this.options.ranges) this.yylloc.range = [r[0], r[0] + this.yyleng - len];
				this.yyleng = this.yytext.length;
				return this;
			},
			more: function() {
				this._more = true;
				return this;
			},
			reject: function() {
				if (this.options.backtrack_lexer) this._backtrack = true;
				else return this.parseError("Lexical error on line " + (this.yylineno + 1) + ". You can only invoke reject() in the lexer when the lexer is of the backtracking persuasion (options.backtrack_lexer = true).\n" + this.showPosition(), {
					text: "",
					token: null,
					line: this.yylineno
				});
				return this;
			},
			less: function(n) {
				this.unput(this.match.slice(n));
			},
			pastInput: function() {
				var past = this.matched.substr(0, this.matched.length - this.match.length);
				return (past.length > 20 ? "..." : "") + past.substr(-20).replace(/\n/g, "");
			},
			upcomingInput: function() {
				var next = this.match;
				if (next.length < 20) next += this._input.substr(0, 20 - next.length);
				return (next.substr(0, 20) + (next.length > 20 ? "..." : "")).replace(/\n/g, "");
			},
			showPosition: function() {
				var pre = this.pastInput();
				var c = new Array(pre.length + 1).join("-");
				return pre + this.upcomingInput() + "\n" + c + "^";
			},
			test_match: function(match, indexed_rule) {
				var token, lines, backup;
				if (this.options.backtrack_lexer) {
					backup = {
						yylineno: this.yylineno,
						yylloc: {
							first_line: this.yylloc.first_line,
							last_line: this.last_line,
							first_column: this.yylloc.first_column,
							last_column: this.yylloc.last_column
						},
						yytext: this.yytext,
						match: this.match,
						matches: this.matches,
						matched: this.matched,
						yyleng: this.yyleng,
						offset: this.offset,
						_more: this._more,
						_input: this._input,
						yy: this.yy,
						conditionStack: this.conditionStack.slice(0),
						done: this.done
					};
					if (this.options.ranges) backup.yylloc.range = this.yylloc.range.slice(0);
				}
				lines = match[0].match(/(?:\r\n?|\n).*/g);
				if (lines) this.yylineno += lines.length;
				this.yylloc = {
					first_line: this.yylloc.last_line,
					last_line: this.yylineno + 1,
					first_column: this.yylloc.last_column,
					last_column: lines ? lines[lines.length - 1].length - lines[lines.length - 1].match(/\r?\n?/)[0].length : this.yylloc.last_column + match[0].length
				};
				this.yytext += match[0];
				this.match += match[0];
				this.matches = match;
				this.yyleng = this.yytext.length;
				if (this.options.ranges) this.yylloc.range = [this.offset, this.offset += this.yyleng];
				this._more = false;
				this._backtrack = false;
				this._input = this._input.slice(match[0].length);
				this.matched += match[0];
				token = this.performAction.call(this, this.yy, this, indexed_rule, this.conditionStack[this.conditionStack.length - 1]);
				if (this.done && this._input) this.done = false;
				if (token) return token;
				else if (this._backtrack) {
					for (var k in backup) this[k] = backup[k];
					return false;
				}
				return false;
			},
			next: function() {
				if (this.done) return this.EOF;
				if (!this._input) this.done = true;
				var token, match, tempMatch, index;
				if (!this._more) {
					this.yytext = "";
					this.match = "";
				}
				var rules = this._currentRules();
				for (var i = 0; i < rules.length; i++) {
					tempMatch = this._input.match(this.rules[rules[i]]);
					if (tempMatch && (!match || tempMatch[0].length > match[0].length)) {
						match = tempMatch;
						index = i;
						if (this.options.backtrack_lexer) {
							token = this.test_match(tempMatch, rules[i]);
							if (token !== false) return token;
							else if (this._backtrack) {
								match = false;
								continue;
							} else return false;
						} else if (!this.options.flex) break;
					}
				}
				if (match) {
					token = this.test_match(match, rules[index]);
					if (token !== false) return token;
					return false;
				}
				if (this._input === "") return this.EOF;
				else return this.parseError("Lexical error on line " + (this.yylineno + 1) + ". Unrecognized text.\n" + this.showPosition(), {
					text: "",
					token: null,
					line: this.yylineno
				});
			},
			lex: function lex() {
				var r = this.next();
				if (r) return r;
				else return this.lex();
			},
			begin: function begin(condition) {
				this.conditionStack.push(condition);
			},
			popState: function popState() {
				if (this.conditionStack.length - 1 > 0) return this.conditionStack.pop();
				else return this.conditionStack[0];
			},
			_currentRules: function _currentRules() {
				if (this.conditionStack.length && this.conditionStack[this.conditionStack.length - 1]) return this.conditions[this.conditionStack[this.conditionStack.length - 1]].rules;
				else return this.conditions["INITIAL"].rules;
			},
			topState: function topState(n) {
				n = this.conditionStack.length - 1 - Math.abs(n || 0);
				if (n >= 0) return this.conditionStack[n];
				else return "INITIAL";
			},
			pushState: function pushState(condition) {
				this.begin(condition);
			},
			stateStackSize: function stateStackSize() {
				return this.conditionStack.length;
			},
			options: {},
			performAction: function anonymous(yy, yy_, $avoiding_name_collisions, YY_START) {
				switch ($avoiding_name_collisions) {
					case 0:
						var _reg = /\\+$/;
						var _esc = yy_.yytext.match(_reg);
						var _num = _esc ? _esc[0].length : null;
						if (!_num || !(_num % 2)) this.begin("mu");
						else {
							yy_.yytext = yy_.yytext.replace(/\\$/, "");
							this.begin("esc");
						}
						if (_num > 1) yy_.yytext = yy_.yytext.replace(/(\\\\)+$/, "\\");
						if (yy_.yytext) return 83;
						break;
					case 1:
						var _reg = /\\+$/;
						var _esc = yy_.yytext.match(_reg);
						var _num = _esc ? _esc[0].length : null;
						if (!_num || !(_num % 2)) this.begin("h");
						else {
							yy_.yytext = yy_.yytext.replace(/\\$/, "");
							this.begin("esc");
						}
						if (_num > 1) yy_.yytext = yy_.yytext.replace(/(\\\\)+$/, "\\");
						if (yy_.yytext) return 83;
						break;
					case 2: return 83;
					case 3:
						this.popState();
						return 11;
					case 4:
						this.popState();
						yy_.yytext = yy_.yytext.replace(/^#\[\[|\]\]#$/g, "");
						return 10;
					case 5:
						this.popState();
						return 11;
					case 6: return 46;
					case 7: return 20;
					case 8: return 27;
					case 9: return 29;
					case 10: return 31;
					case 11:
						this.popState();
						return 32;
					case 12:
						this.popState();
						return 32;
					case 13:
						this.popState();
						return 33;
					case 14:
						this.popState();
						return 33;
					case 15:
						this.popState();
						return 41;
					case 16: return 34;
					case 17: return 21;
					case 18: return 42;
					case 19: return 43;
					case 20: return 37;
					case 21: return yy_.yytext;
					case 22: return yy_.yytext;
					case 23: return 65;
					case 24: return yy_.yytext;
					case 25: return 64;
					case 26: return yy_.yytext;
					case 27: return 61;
					case 28: return 62;
					case 29: return yy_.yytext;
					case 30: return 63;
					case 31: return yy_.yytext;
					case 32: return 54;
					case 33: return yy_.yytext;
					case 34: return 55;
					case 35: return yy_.yytext;
					case 36: return 66;
					case 37: return 68;
					case 38: return 35;
					case 39: return 35;
					case 40: return yy_.yytext;
					case 41: return 51;
					case 42:
						var len = this.stateStackSize();
						if (len >= 2 && this.topState() === "c" && this.topState(1) === "run") return 49;
						break;
					case 43: break;
					case 44: return 38;
					case 45: return 39;
					case 46: return 96;
					case 47:
						yy.begin = true;
						return 75;
					case 48:
						this.popState();
						if (yy.begin === true) {
							yy.begin = false;
							return 76;
						} else return 83;
						break;
					case 49:
						this.begin("c");
						return 22;
					case 50:
						if (this.popState() === "c") {
							var len = this.stateStackSize();
							if (this.topState() === "run") {
								this.popState();
								len = len - 1;
							}
							var tailStack = this.topState(len - 2);
							/** End state h after encountering #set(a = b) parenthesis closure*/
							if (len === 2 && tailStack === "h") this.popState();
							else if (len === 3 && tailStack === "mu" && this.topState(len - 3) === "h") {
								this.popState();
								this.popState();
							}
							return 23;
						} else return 83;
						break;
					case 51:
						this.begin("i");
						return 84;
					case 52:
						if (this.popState() === "i") return 85;
						else return 83;
						break;
					case 53: return 94;
					case 54: return 81;
					case 55: return 90;
					case 56: return 50;
					case 57:
						yy_.yytext = yy_.yytext.substr(1, yy_.yyleng - 2).replace(/\\"/g, "\"");
						return 92;
					case 58:
						yy_.yytext = yy_.yytext.substr(1, yy_.yyleng - 2).replace(/\\'/g, "'");
						return 91;
					case 59: return 73;
					case 60: return 73;
					case 61: return 73;
					case 62: return 89;
					case 63: return 36;
					case 64:
						this.begin("run");
						return 36;
					case 65:
						this.begin("h");
						return 20;
					case 66:
						this.popState();
						return 83;
					case 67:
						this.popState();
						return 83;
					case 68:
						this.popState();
						return 83;
					case 69:
						this.popState();
						return 4;
					case 70: return 4;
				}
			},
			rules: [
				/^(?:[^#]*?(?=\$))/,
				/^(?:[^\$]*?(?=#))/,
				/^(?:[^\x00]+)/,
				/^(?:#\*[\s\S]+?\*#)/,
				/^(?:#\[\[[\s\S]+?\]\]#)/,
				/^(?:##[^\n]*)/,
				/^(?:#@)/,
				/^(?:#(?=[a-zA-Z{]))/,
				/^(?:set[ ]*(?=[^a-zA-Z0-9_]+))/,
				/^(?:if[ ]*(?=[^a-zA-Z0-9_]+))/,
				/^(?:elseif[ ]*(?=[^a-zA-Z0-9_]+))/,
				/^(?:else\b)/,
				/^(?:\{else\})/,
				/^(?:end\b)/,
				/^(?:\{end\})/,
				/^(?:break\b)/,
				/^(?:foreach[ ]*(?=[^a-zA-Z0-9_]+))/,
				/^(?:noescape(?=[^a-zA-Z0-9_]+))/,
				/^(?:define[ ]*(?=[^a-zA-Z0-9_]+))/,
				/^(?:macro[ ]*(?=[^a-zA-Z0-9_]+))/,
				/^(?:in\b)/,
				/^(?:[%\+\-\*/])/,
				/^(?:<=)/,
				/^(?:le\b)/,
				/^(?:>=)/,
				/^(?:ge\b)/,
				/^(?:[><])/,
				/^(?:gt\b)/,
				/^(?:lt\b)/,
				/^(?:==)/,
				/^(?:eq\b)/,
				/^(?:\|\|)/,
				/^(?:or\b)/,
				/^(?:&&)/,
				/^(?:and\b)/,
				/^(?:!=)/,
				/^(?:ne\b)/,
				/^(?:not\b)/,
				/^(?:\$!(?=[{a-zA-Z_]))/,
				/^(?:\$(?=[{a-zA-Z_]))/,
				/^(?:!)/,
				/^(?:=)/,
				/^(?:[ ]+(?=[^,]))/,
				/^(?:\s+)/,
				/^(?:\{)/,
				/^(?:\})/,
				/^(?::[\s]*)/,
				/^(?:\{[\s]*)/,
				/^(?:[\s]*\})/,
				/^(?:\([\s]*(?=[$'"\[\{\-0-9\w()!]))/,
				/^(?:\))/,
				/^(?:\[[\s]*(?=[\-$"'0-9{\[\]]+))/,
				/^(?:\])/,
				/^(?:\.\.)/,
				/^(?:\.(?=[a-zA-Z_]))/,
				/^(?:\.(?=[\d]))/,
				/^(?:,[ ]*)/,
				/^(?:"(\\"|[^\"])*")/,
				/^(?:'(\\'|[^\'])*')/,
				/^(?:null\b)/,
				/^(?:false\b)/,
				/^(?:true\b)/,
				/^(?:[0-9]+)/,
				/^(?:[_a-zA-Z][a-zA-Z0-9_\-]*)/,
				/^(?:[_a-zA-Z][a-zA-Z0-9_\-]*[ ]*(?=\())/,
				/^(?:#)/,
				/^(?:.)/,
				/^(?:\s+)/,
				/^(?:[\$#])/,
				/^(?:$)/,
				/^(?:$)/
			],
			conditions: {
				mu: {
					rules: [
						5,
						38,
						39,
						47,
						48,
						49,
						50,
						51,
						52,
						54,
						63,
						65,
						66,
						67,
						69
					],
					inclusive: false
				},
				c: {
					rules: [
						20,
						21,
						22,
						23,
						24,
						25,
						26,
						27,
						28,
						29,
						30,
						31,
						32,
						33,
						34,
						35,
						36,
						37,
						38,
						39,
						40,
						41,
						42,
						43,
						44,
						45,
						46,
						49,
						50,
						51,
						52,
						54,
						55,
						56,
						57,
						58,
						59,
						60,
						61,
						62,
						63
					],
					inclusive: false
				},
				i: {
					rules: [
						20,
						21,
						22,
						23,
						24,
						25,
						26,
						27,
						28,
						29,
						30,
						31,
						32,
						33,
						34,
						35,
						36,
						37,
						38,
						39,
						40,
						41,
						43,
						44,
						44,
						45,
						45,
						46,
						49,
						50,
						51,
						52,
						53,
						54,
						55,
						56,
						57,
						58,
						59,
						60,
						61,
						62,
						63
					],
					inclusive: false
				},
				h: {
					rules: [
						3,
						4,
						5,
						6,
						7,
						8,
						9,
						10,
						11,
						12,
						13,
						14,
						15,
						16,
						17,
						18,
						19,
						38,
						39,
						40,
						41,
						46,
						49,
						50,
						51,
						52,
						54,
						62,
						64,
						66,
						67,
						69
					],
					inclusive: false
				},
				esc: {
					rules: [68],
					inclusive: false
				},
				run: {
					rules: [
						38,
						39,
						40,
						42,
						43,
						44,
						45,
						46,
						49,
						50,
						51,
						52,
						54,
						55,
						56,
						57,
						58,
						59,
						60,
						61,
						62,
						63,
						66,
						67,
						69
					],
					inclusive: false
				},
				INITIAL: {
					rules: [
						0,
						1,
						2,
						70
					],
					inclusive: true
				}
			}
		};
	})();
	function Parser() {
		this.yy = {};
	}
	Parser.prototype = parser;
	parser.Parser = Parser;
	return new Parser();
})();
var parse_1 = parse.parse = function() {
	return velocity.parse.apply(velocity, arguments);
};
//#endregion


;// CONCATENATED MODULE: ./node_modules/velocityjs/dist/esm/parse.mjs

//#region src/parse.ts
var blockTypes = {
	if: true,
	foreach: true,
	macro: true,
	noescape: true,
	define: true,
	macro_body: true
};
var customBlocks = {};
var TRIM_REG = /^[ \t]*\n/;
/**
* @param str string to parse
* @param blocks self define blocks, such as `#cms(1) hello #end`
* @param ignoreSpace if set true, then ignore the newline trim.
*/
var parse_parse = (str, blocks, ignoreSpace = true) => {
	const asts = parse_1(str);
	customBlocks = blocks ?? {};
	/**
	* remove all newline after all direction such as `#set, #each`
	*/
	if (ignoreSpace) asts.forEach((ast, i) => {
		if (typeof ast === "string") return;
		if (!["references", "raw"].includes(ast.type)) {
			const _ast = asts[i + 1];
			if (typeof _ast === "string" && TRIM_REG.test(_ast)) asts[i + 1] = _ast.replace(TRIM_REG, "");
		}
	});
	const [ret] = makeLevel(asts);
	return ret;
};
function makeLevel(block, index = 0) {
	const len = block.length;
	const ret = [];
	let ignore = index - 1;
	for (let i = index; i < len; i++) {
		if (i <= ignore) continue;
		const ast = block[i];
		const isString = typeof ast === "string";
		const type = !isString ? ast.type : "";
		let isBlockType = blockTypes[type];
		if (!isString && type === "macro_call" && customBlocks[ast.id]) {
			isBlockType = true;
			ast.type = ast.id;
			ast.id = "";
		}
		if (!isBlockType && type !== "end") {
			ret.push(ast);
			continue;
		}
		if (type === "end") return [ret, i];
		const [nest, current] = makeLevel(block, i + 1);
		ignore = current;
		nest.unshift(block[i]);
		ret.push(nest);
	}
	return [ret, 0];
}
//#endregion


;// CONCATENATED MODULE: ./node_modules/velocityjs/dist/esm/helper/index.mjs
//#region src/helper/index.ts
/**
* Get reference text. When the reference itself does not exist,
* the original template string needs to be returned.
* get variable text
*/
function getRefText(ast) {
	if (ast.type === "macro_call") return `#${getMethodText(ast)}`;
	let ret = ast?.leader || "";
	const isFn = ast.args !== void 0;
	if (ast.isWraped) ret += "{";
	if (isFn) ret += getMethodText(ast);
	else ret += ast.id;
	ast.path?.forEach((ref) => {
		if (ref.type === "method") {
			ret += "." + getMethodText(ref);
			return;
		}
		if (ref.type === "index") {
			let text = "";
			const id = ref.id;
			if (id.type === "integer") text = "" + id.value;
			else if (id.type === "string") {
				const sign = id.isEval ? "\"" : "'";
				text = sign + id.value + sign;
			} else text = getRefText(id);
			ret += "[" + text + "]";
		}
		if (ref.type === "property") ret += "." + ref.id;
	});
	if (ast.isWraped) ret += "}";
	return ret;
}
function getMethodText(ref) {
	const args = (ref.args || []).map((arg) => getLiteral(arg));
	return ref.id + "(" + args.join(",") + ")";
}
function getLiteral(ast) {
	let ret = "";
	switch (ast.type) {
		case "string": {
			const sign = ast.isEval ? "\"" : "'";
			ret = sign + ast.value + sign;
			break;
		}
		case "integer":
		case "runt":
		case "bool":
			ret = ast.value + "";
			break;
		case "array":
			ret = "[";
			ret += ast.value.map((arg) => {
				if (typeof arg === "string" || typeof arg === "number") return String(arg);
				return getLiteral(arg);
			}).join(", ");
			ret += "]";
			break;
		default: ret = getRefText(ast);
	}
	return ret;
}
//#endregion


;// CONCATENATED MODULE: ./node_modules/velocityjs/dist/esm/compile/blocks.mjs




//#region src/compile/blocks.ts
/**
* blocks such as if, foreach, macro syntax handler
*/
var BlockCommand = class extends Compile {
	getBlock(block) {
		const ast = block[0];
		let ret = "";
		switch (ast.type) {
			case "if":
				ret = this.getBlockIf(block);
				break;
			case "foreach":
				ret = this.getBlockEach(block);
				break;
			case "macro":
				this.setBlockMacro(block);
				break;
			case "noescape":
				ret = this.renderAstList(block.slice(1));
				break;
			case "define":
				this.setBlockDefine(block);
				break;
			case "macro_body":
				ret = this.getMacroBody(block);
				break;
			default: ret = this.renderAstList(block);
		}
		return ret || "";
	}
	/**
	* define
	*/
	setBlockDefine(block) {
		const ast = block[0];
		this.defines[ast.id] = block.slice(1);
	}
	/**
	* define macro
	*/
	setBlockMacro(block) {
		const ast = block[0];
		this.macrosStore[ast.id] = {
			asts: block.slice(1),
			args: ast.args
		};
	}
	getMacroBody(asts) {
		const ast = asts[0];
		const _block = asts.slice(1);
		const bodyContent = this.eval(_block, {});
		return this.getMacro(ast, bodyContent);
	}
	/**
	* parse macro call
	*/
	getMacro(ast, bodyContent) {
		const macro = this.macrosStore[ast.id];
		if (!macro) {
			const fn = this.macros[ast.id];
			if (!fn || typeof fn !== "function") return "";
			const jsArgs = (ast.args || []).map((arg) => this.getLiteral(arg));
			try {
				return fn.apply(this.macros, jsArgs);
			} catch (e) {
				const pos = ast.pos;
				const err = `\n      at ${getRefText(ast)} L/N ${pos.first_line}:${pos.first_column}`;
				if (e instanceof Error) {
					e.name = "";
					e.message += err;
				}
				throw e;
			}
		}
		const { args, asts } = macro;
		const callArgs = ast.args;
		const local = { bodyContent };
		const contextId = `macro:${ast.id}:${guid()}`;
		(args || []).forEach((ref, i) => {
			if (!("id" in ref)) return;
			const localObj = local;
			localObj[ref.id] = callArgs[i] ? this.getLiteral(callArgs[i]) : void 0;
		});
		return this.eval(asts, local, contextId);
	}
	/**
	* eval
	* @param str {array|string} input string
	* @param local {object} local variable
	* @param contextId {=string} optional contextId, this contextId use to find local variable
	* @return {string}
	*/
	eval(str, local, contextId) {
		if (!local) {
			if (Array.isArray(str)) return this.renderAstList(str);
			return this.evalStr(str);
		}
		const asts = Array.isArray(str) ? str : parse_parse(str);
		contextId = contextId ?? `eval:${guid()}`;
		if (!asts.length) return "";
		this.local[contextId] = local;
		const ret = this.renderAstList(asts, contextId);
		this.local[contextId] = {};
		this.conditions.shift();
		this.contextId = this.conditions[0] || "";
		return ret;
	}
	/**
	* Evaluate double-quoted strings, replace variables within them, only supporting the most basic variable type replacement
	*/
	evalStr(str) {
		const asts = parse_parse(str);
		return this.renderAstList(asts, this.contextId);
	}
	/**
	* parse #foreach
	*/
	getBlockEach(block) {
		const ast = block[0];
		const _from = this.getLiteral({
			...ast.from,
			pos: ast.pos
		});
		const _block = block.slice(1);
		const _to = ast.to;
		const local = {
			foreach: {
				count: 0,
				index: 0,
				hasNext: false
			},
			velocityCount: 0
		};
		let ret = "";
		const contextId = `foreach:${guid()}`;
		const type = {}.toString.call(_from);
		if (!_from || type !== "[object Array]" && type !== "[object Object]") return "";
		const items = Array.isArray(_from) ? _from : Object.values(_from);
		const len = items.length;
		items.forEach((val, i) => {
			if (this.runState.break) return;
			const localObj = local;
			localObj[_to] = val;
			localObj.foreach = {
				count: i + 1,
				index: i,
				hasNext: i + 1 < len
			};
			localObj.velocityCount = i + 1;
			this.local[contextId] = local;
			ret += this.renderAstList(_block, contextId);
		});
		if (_from?.length) {
			this.runState.break = false;
			this.local[contextId] = {};
			this.conditions.shift();
			this.contextId = this.conditions[0] || "";
		}
		return ret;
	}
	/**
	* parse #if
	*/
	getBlockIf(block) {
		let received = false;
		const asts = [];
		block.some((ast) => {
			const hasCondition = ast.type === "elseif" || ast.type === "if";
			if (!(hasCondition || ast.type === "else")) {
				received && asts.push(ast);
				return;
			}
			if (received) return true;
			received = hasCondition ? !!this.getExpression(ast.condition) : true;
		});
		return this.renderAstList(asts, this.contextId);
	}
};
//#endregion


;// CONCATENATED MODULE: ./node_modules/velocityjs/dist/esm/compile/expression.mjs


//#region src/compile/expression.ts
/**
* expression support, include math, logic, compare expression
*/
var Expression = class extends Compile {
	/**
	* Expression evaluation, mainly for mathematical expressions, logical operations and comparison operations.
	* For basic data types at the lowest level, getLiteral is used for evaluation.
	* When getLiteral encounters references, getReferences is used for evaluation.
	*/
	getExpression(ast) {
		if (ast.type !== "math") return this.getLiteral(ast);
		const exp = ast.expression;
		let ret;
		switch (ast.operator) {
			case "+":
				ret = this.getExpression(exp[0]) + this.getExpression(exp[1]);
				break;
			case "-":
				ret = this.getExpression(exp[0]) - this.getExpression(exp[1]);
				break;
			case "/":
				ret = this.getExpression(exp[0]) / this.getExpression(exp[1]);
				break;
			case "%":
				ret = this.getExpression(exp[0]) % this.getExpression(exp[1]);
				break;
			case "*":
				ret = this.getExpression(exp[0]) * this.getExpression(exp[1]);
				break;
			case "||":
				ret = this.getExpression(exp[0]) || this.getExpression(exp[1]);
				break;
			case "&&":
				ret = this.getExpression(exp[0]) && this.getExpression(exp[1]);
				break;
			case ">":
				ret = this.getExpression(exp[0]) > this.getExpression(exp[1]);
				break;
			case "<":
				ret = this.getExpression(exp[0]) < this.getExpression(exp[1]);
				break;
			case "==":
				ret = this.getExpression(exp[0]) == this.getExpression(exp[1]);
				break;
			case ">=":
				ret = this.getExpression(exp[0]) >= this.getExpression(exp[1]);
				break;
			case "<=":
				ret = this.getExpression(exp[0]) <= this.getExpression(exp[1]);
				break;
			case "!=":
				ret = this.getExpression(exp[0]) != this.getExpression(exp[1]);
				break;
			case "minus":
				ret = -this.getExpression(exp[0]);
				break;
			case "not":
				ret = !this.getExpression(exp[0]);
				break;
			case "parenthesis":
				ret = this.getExpression(exp[0]);
				break;
			default: return;
		}
		return ret;
	}
};
applyMixins(Compile, [Expression]);
//#endregion


;// CONCATENATED MODULE: ./node_modules/velocityjs/dist/esm/compile/literal.mjs


//#region src/compile/literal.ts
/**
* literal parse, include string, integer, array, map, bool data structure
* @require {method} getReferences
*/
var LiteralCompiler = class extends Compile {
	/**
	* Evaluate literals, mainly including four data structures: string, integer, array, map
	* @param literal {object} Defined in the velocity.yy file, type describes the data type,
	* value property is the literal value description
	* @return js variable
	*/
	getLiteral(literal) {
		const type = literal.type;
		if (type === "string") return this.getString(literal);
		if (type === "integer") return parseInt(literal.value, 10);
		if (type === "decimal") return parseFloat(literal.value);
		if (type === "array") return this.getArray(literal);
		if (type === "map") {
			const ret = {};
			const map = literal.value || {};
			Object.keys(map).forEach((key) => {
				ret[key] = this.getLiteral(map[key]);
			});
			return ret;
		}
		if (type === "bool") return {
			true: true,
			false: false,
			null: null
		}[literal.value];
		return this.getReferences(literal);
	}
	/**
	* Evaluate strings, for double-quoted strings, variable replacement needs to be done
	*/
	getString(literal) {
		const val = literal.value;
		if (literal.isEval && (val.indexOf("#") !== -1 || val.indexOf("$") !== -1)) return this.evalStr(val);
		return val;
	}
	/**
	* Evaluate array literals, e.g. [1, 2] => [1,2], [1..5] => [1,2,3,4,5]
	* @param literal {object} Description object of array literal, divided into two types:
	* normal array and range array
	*/
	getArray(literal) {
		if (!("isRange" in literal && literal.isRange === true)) return literal.value.map((exp) => this.getLiteral(exp));
		const [begin, end] = literal.value.map((exp) => {
			if (typeof exp === "string") return parseInt(exp, 10);
			if (typeof exp === "number") return exp;
			return this.getReferences(exp);
		});
		if (Number.isNaN(begin) || Number.isNaN(end)) return [];
		let i = 0;
		const ret = [];
		if (begin < end) for (i = begin; i <= end; i++) ret.push(i);
		else for (i = begin; i >= end; i--) ret.push(i);
		return ret;
	}
};
applyMixins(Compile, [LiteralCompiler]);
//#endregion


// EXTERNAL MODULE: ./node_modules/debug/src/index.js
var src = __webpack_require__(2830);
;// CONCATENATED MODULE: ./node_modules/velocityjs/dist/esm/compile/references.mjs





//#region src/compile/references.ts
var debug = src("velocity");
var posUnknown = {
	first_line: "unknown",
	first_column: "unknown"
};
var References = class extends Compile {
	/**
	* get variable value
	* @param {object} ast ast data
	* @param {bool} isVal for example `$foo`, isVal value should be true, other condition,
	* `#set($foo = $bar)`, the $bar value get, isVal set to false
	*/
	getReferences(ast, isVal) {
		if (ast.prue) {
			const define = this.defines[ast.id];
			if (Array.isArray(define)) return this.renderAstList(define);
			if (this.config.unescape && ast.id in this.config.unescape) ast.prue = false;
		}
		const escape = this.config.escape;
		const isSilent = this.silence || ast.leader === "$!";
		const isFunction = ast.args !== void 0;
		const context = this.context;
		let ret = this.isBlockedPathKey(context, ast.id) ? void 0 : context[ast.id];
		const local = this.getLocal(ast);
		const text = getRefText(ast);
		if (prototype_guard_hasOwnProperty(context, text)) return ast.prue && escape ? convert(context[text]) : context[text];
		if (ret !== void 0 && isFunction) ret = this.getPropMethod(ast, context, ast);
		if (local.isLocal) ret = local["value"];
		if (Array.isArray(ast.path)) ast.path.some((property) => {
			if (ret === void 0) this._throw(ast, property);
			ret = this.getAttributes(property, ret, ast);
		});
		if (isVal && ret === void 0) ret = isSilent ? "" : getRefText(ast);
		ret = ast.prue && escape ? convert(ret) : ret;
		return ret;
	}
	/**
	* Get local variables used in macro and foreach loops
	*/
	getLocal(ast) {
		const id = ast.id;
		const local = this.local;
		let ret = false;
		const isLocal = this.conditions.some((contextId) => {
			const hasData = prototype_guard_hasOwnProperty(local[contextId], id);
			if (hasData) ret = local[contextId][id];
			return hasData;
		});
		return {
			value: ret,
			isLocal
		};
	}
	/**
	* $foo.bar property evaluation, the last two parameters are used in user-passed functions
	* @param {object} property Property description, an object that mainly includes id, type and other definitions
	* @param {object} baseRef Current execution chain result, e.g. for $a.b.c, the first baseRef is $a,
	* the second is the return value of $a.b
	* @private
	*/
	getAttributes(property, baseRef, ast) {
		if (baseRef === null || baseRef === void 0) return;
		/**
		* type corresponds to attribute in velocity.yy, three types: method, index, property
		*/
		if (property.type === "method") return this.getPropMethod(property, baseRef, ast);
		if (property.type === "property") {
			if (this.isBlockedPathKey(baseRef, property.id)) return;
			return baseRef[property.id];
		}
		return this.getPropIndex(property, baseRef);
	}
	isBlockedPathKey(baseRef, key) {
		return isBlockedPrototypeKey(baseRef, key);
	}
	/**
	* $foo.bar[1] index evaluation
	* @private
	*/
	getPropIndex(property, baseRef) {
		const ast = property.id;
		const key = ast.type === "references" ? this.getReferences(ast) : ast.value;
		if (this.isBlockedPathKey(baseRef, String(key))) return;
		return baseRef[key];
	}
	/**
	* $foo.bar() method evaluation
	*/
	getPropMethod(property, baseRef, ast) {
		const id = property.id;
		if (this.isBlockedPathKey(baseRef, id)) {
			this._throw(ast, property, "TypeError");
			return;
		}
		let ret = baseRef[id];
		const args = (property.args || []).map((exp) => this.getLiteral(exp)) || [];
		const payload = {
			property: id,
			params: args,
			context: baseRef
		};
		const matched = this.config.customMethodHandlers?.find((item) => item && item.match(payload));
		if (matched) {
			debug("match custom method handler, uid %s", matched.uid);
			return matched.resolve(payload);
		}
		if (!ret || !ret.call) {
			this._throw(ast, property, "TypeError");
			return;
		}
		const that = this;
		if (typeof baseRef === "object" && baseRef) baseRef.eval = (...args) => {
			if (args.length > 0 && typeof args[0] === "string") return that.eval(...args);
			return "";
		};
		try {
			ret = ret.apply(baseRef, args);
		} catch (e) {
			const pos = ast.pos || posUnknown;
			const err = `on ${getRefText(ast)} at L/N ${pos.first_line}:${pos.first_column}`;
			if (e instanceof Error) e.message += err;
			throw e;
		}
		return ret;
	}
	_throw(ast, property, errorName) {
		if (this.config.env !== "development") return;
		const text = getRefText(ast);
		const pos = ast.pos || posUnknown;
		const propertyName = property.type === "index" ? property.id.value : property.id;
		let errorMsg = "get property " + propertyName + " of undefined";
		if (errorName === "TypeError") errorMsg = propertyName + " is not method";
		errorMsg += "\n  at L/N " + text + " " + pos.first_line + ":" + pos.first_column;
		const e = new Error(errorMsg);
		e.name = errorName || "ReferenceError";
		throw e;
	}
};
applyMixins(Compile, [References]);
//#endregion


;// CONCATENATED MODULE: ./node_modules/velocityjs/dist/esm/compile/set.mjs



//#region src/compile/set.ts
/**
* #set value
*/
var SetValue = class extends Compile {
	/**
	* get variable from context, if run in block, return local context, else return global context
	*/
	getContext(idName) {
		const local = this.local;
		for (const condition of this.conditions) if (local[condition].hasOwnProperty(idName)) return local[condition];
		return this.context;
	}
	getPathKey(exp) {
		if (exp.type === "property") return exp.id;
		if (exp.type === "index" && exp.id) return String(this.getLiteral(exp.id));
		return "";
	}
	getPathKeys(ref) {
		return (ref.path || []).map((exp) => this.getPathKey(exp));
	}
	isBlockedPathKey(baseRef, key, isEnd) {
		return isBlockedPrototypeKey(baseRef, key, isEnd);
	}
	hasBlockedUnknownPath(keys, startIndex) {
		return hasBlockedUnknownPrototypePath(keys, startIndex);
	}
	resolveSetPath(context, ref, pathKeys) {
		if (pathKeys.length === 0) return { blocked: this.isBlockedPathKey(context, ref.id, true) };
		if (this.isBlockedPathKey(context, ref.id, false)) return { blocked: true };
		let rootRef = context[ref.id];
		let shouldSetRoot = false;
		if (typeof rootRef !== "object") {
			rootRef = {};
			shouldSetRoot = true;
		}
		let baseRef = rootRef;
		for (let i = 0; i < pathKeys.length; i++) {
			if (baseRef === void 0 || baseRef === null) return {
				blocked: this.hasBlockedUnknownPath(pathKeys, i),
				rootRef,
				shouldSetRoot
			};
			const key = pathKeys[i];
			const isEnd = pathKeys.length === i + 1;
			if (this.isBlockedPathKey(baseRef, key, isEnd)) return { blocked: true };
			if (isEnd) return {
				blocked: false,
				rootRef,
				shouldSetRoot,
				baseRef,
				key
			};
			baseRef = baseRef[key];
		}
		return {
			blocked: false,
			rootRef,
			shouldSetRoot
		};
	}
	/**
	* parse #set
	*/
	setValue(ast) {
		const ref = ast.equal[0];
		let context = this.getContext(ref.id);
		if (this.contextId && this.contextId.indexOf("macro:") === 0) context = this.context;
		const pathKeys = this.getPathKeys(ref);
		let setPath = this.resolveSetPath(context, ref, pathKeys);
		if (setPath.blocked) return;
		const valAst = ast.equal[1];
		let val;
		if (valAst.type === "math") val = this.getExpression(valAst);
		else val = this.config.valueMapper?.(this.getLiteral(ast.equal[1]));
		if (!ref.path) {
			context[ref.id] = val;
			return;
		}
		setPath = this.resolveSetPath(context, ref, pathKeys);
		if (setPath.blocked) return;
		if (setPath.shouldSetRoot) context[ref.id] = setPath.rootRef;
		if (setPath.key !== void 0) setPath.baseRef[setPath.key] = val;
	}
};
applyMixins(Compile, [SetValue]);
//#endregion


;// CONCATENATED MODULE: ./node_modules/velocityjs/dist/esm/compile/index.mjs








//#region src/compile/index.ts
/* istanbul ignore file */
applyMixins(Velocity, [
	Compile,
	BlockCommand,
	Expression,
	LiteralCompiler,
	References,
	SetValue
]);
//#endregion

;// CONCATENATED MODULE: ./node_modules/velocityjs/dist/esm/index.mjs




//#region src/index.ts
var render = (template, context, macros, config) => {
	return new Compile(parse_parse(template), config).render(context, macros);
};
var Helper = { getRefText: getRefText };
var esm_velocity = {
	render,
	parse: parse_parse,
	Compile: Compile,
	Helper
};
//#endregion



/***/ })

};
