export const id = 967;
export const ids = [967];
export const modules = {

/***/ 7967:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  realOutside: () => (/* binding */ realOutside)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/domain/problem.ts
var problem = __webpack_require__(3603);
// EXTERNAL MODULE: ./src/adapters/thrown.ts
var adapters_thrown = __webpack_require__(7120);
;// CONCATENATED MODULE: ./src/adapters/workflow-commands.ts
/*
 * The runner's text protocol, in the few forms that we use. `@actions/core` speaks it too, but loads an HTTP client and
 * OpenID Connect with it: 40 ms at the start of every run, also of one that has nothing to do.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */
const workflowCommand = (name, message, properties = {}) => {
    const given = Object.entries(properties).filter(([, value]) => value !== undefined && value !== '');
    const list = given.map(([key, value]) => `${key}=${escapeProperty(String(value))}`).join(',');
    return `::${name}${list && ` ${list}`}::${escapeMessage(message)}`;
};
const escapeMessage = (text) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const escapeProperty = (text) => escapeMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
/** One entry of an environment file. */
function fileEntry(name, value) {
    const delimiter = delimiterFor(value);
    return `${name}<<${delimiter}\n${value}\n${delimiter}\n`;
}
/** Never in the value: it ends with more underscores than stand in a row there. */
function delimiterFor(value) {
    const rows = value.match(/_+/g) ?? [];
    const longest = rows.reduce((most, { length }) => Math.max(most, length), 0);
    return `end_${'_'.repeat(longest + 1)}`;
}
/**
 * Text as lines of the log that the runner takes for nothing else.
 *
 * | in the text | in the log | because the runner |
 * | --- | --- | --- |
 * | line breaks | several lines | reads line by line |
 * | `::warning::x`, also after blanks | `> ::warning::x` | looks at what a line starts with, blanks left out |
 * | `##[error]x`, anywhere | `## [error]x` | finds the older form of a command inside a line |
 * | control and invisible characters | nothing | may compare text without them |
 */
const logLines = (text) => text.split(/\r\n|[\r\n]/).map(harmless);
function harmless(line) {
    const visible = line.replace(INVISIBLE, '').replaceAll('##[', '## [');
    return /^\s*::/.test(visible) ? `> ${visible}` : visible;
}
const INVISIBLE = /(?!\t)[\p{Cc}\p{Default_Ignorable_Code_Point}]/gu;

;// CONCATENATED MODULE: ./src/adapters/actions-host.ts






/** The runner that `environment` describes. On a developer's machine its files are absent and all goes to `write`. */
function actionsHost(environment, write) {
    const line = (text) => write(`${text}\n`);
    const fileCommand = (variable, command, name, value) => {
        const file = environment[variable];
        if (file)
            (0,external_node_fs_.appendFileSync)(file, fileEntry(name, value));
        else
            line(workflowCommand(command, value, { name }));
    };
    return {
        // Hyphens stay in the variable's name; the runner replaces blanks only.
        input: (name) => environment[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`]?.trim() ?? '',
        env: (name) => environment[name],
        event: () => readEvent(environment['GITHUB_EVENT_PATH']),
        log: (text) => logLines(text).forEach(line),
        async group(title, work) {
            line(workflowCommand('group', title));
            try {
                return await work();
            }
            finally {
                line(workflowCommand('endgroup', ''));
            }
        },
        annotate(level, message, { title, position } = {}) {
            const place = { file: position?.file, line: position?.line, col: position?.column };
            line(workflowCommand(level, message, { title, ...place }));
        },
        mask: (secret) => {
            // The runner refuses an empty one.
            if (secret !== '')
                line(workflowCommand('add-mask', secret));
        },
        output: (name, value) => fileCommand('GITHUB_OUTPUT', 'set-output', name, value),
        summary: (markdown) => Promise.resolve(appendSummary(environment['GITHUB_STEP_SUMMARY'], markdown)),
        saveState: (name, value) => fileCommand('GITHUB_STATE', 'save-state', name, value),
        state: (name) => environment[`STATE_${name}`] ?? '',
        writeReport: (content, form) => Promise.resolve(writeReport(environment['RUNNER_TEMP'] ?? (0,external_node_os_.tmpdir)(), content, form)),
    };
}
function writeReport(folder, content, form) {
    for (let number = 1;; number++) {
        const path = (0,external_node_path_.resolve)(folder, `api-gateway-stages-${number}.${form}`);
        // Made anew, never through a link that somebody laid there, and for nobody else to read.
        if (isWrittenAnew(path, content))
            return path;
    }
}
function isWrittenAnew(path, content) {
    try {
        (0,external_node_fs_.writeFileSync)(path, content, { flag: 'wx', mode: 0o600 });
        return true;
    }
    catch (error) {
        const thrown = (0,adapters_thrown/* thrownOf */.Kf)(error);
        if ((0,adapters_thrown/* codeOf */.$N)(thrown) === 'EEXIST')
            return false;
        throw thrown;
    }
}
function readEvent(path) {
    if (!path)
        return {};
    try {
        return JSON.parse((0,external_node_fs_.readFileSync)(path, 'utf8'));
    }
    catch (error) {
        const why = (0,adapters_thrown/* thrownOf */.Kf)(error).message;
        return (0,problem/* refuse */.TR)('GITHUB_EVENT_PATH', `the event's payload cannot be read: ${why}`, 'Let the runner set it.', {
            cause: error,
        });
    }
}
/** The runner drops the whole summary of a step above this: https://docs.github.com/en/actions (job summaries, 1 MiB). */
const LARGEST_SUMMARY = 1024 * 1024;
const CUT = '\n\n_Cut here: a summary may have 1 MiB. The report has the rest._\n';
function appendSummary(file, markdown) {
    if (!file)
        return;
    const taken = (0,external_node_fs_.statSync)(file, { throwIfNoEntry: false })?.size ?? 0;
    const room = LARGEST_SUMMARY - taken;
    const bytes = Buffer.from(`${markdown}\n`);
    if (bytes.length <= room)
        (0,external_node_fs_.appendFileSync)(file, bytes);
    else if (room > CUT.length)
        (0,external_node_fs_.appendFileSync)(file, beginning(bytes, room - CUT.length) + CUT);
}
/** At most `length` bytes, never half a character. */
const beginning = (bytes, length) => {
    let end = length;
    while (end > 0 && ((bytes[end] ?? 0) & 0xc0) === 0x80)
        end--;
    return bytes.subarray(0, end).toString('utf8');
};

;// CONCATENATED MODULE: ./src/adapters/credentials.ts
/**
 * The SDK's default chain, loaded on first use; one look-up serves every service.
 * Where there is nothing to find, the instance metadata service costs at most 2 s (one second for each of its two calls).
 */
function credentialChain() {
    let chain;
    return async (properties) => {
        chain ??= Promise.all(/* import() */[__webpack_require__.e(118), __webpack_require__.e(861)]).then(__webpack_require__.t.bind(__webpack_require__, 5861, 19)).then(({ defaultProvider }) => defaultProvider());
        return (await chain)(properties);
    };
}

;// CONCATENATED MODULE: ./src/adapters/aws-cloud.ts

/**
 * One region of the account that `credentials` belong to. Endpoints follow AWS_ENDPOINT_URL and AWS_ENDPOINT_URL_<SERVICE>.
 * Every client of the SDK takes tens of milliseconds to load, so all but API Gateway's wait for the first call that needs them.
 */
async function awsCloud(region, credentials = credentialChain()) {
    const settings = clientSettings(region, credentials);
    const { connectApiGateway } = await Promise.all(/* import() */[__webpack_require__.e(118), __webpack_require__.e(861), __webpack_require__.e(818), __webpack_require__.e(322)]).then(__webpack_require__.bind(__webpack_require__, 8322));
    return {
        region,
        gateway: connectApiGateway(settings),
        ...cloudWatch(settings),
        identity: identity(settings),
        scheduler: scheduler(settings),
    };
}
const clientSettings = (region, credentials) => ({
    region,
    credentials,
    // Retries are decided in one place, src/cloud/retry.ts: the SDK's own give up before a CreateDeployment slot comes free.
    maxAttempts: 1,
    customUserAgent: 'api-gateway-stages',
    requestHandler: {
        connectionTimeout: 5_000,
        requestTimeout: 20_000,
        // Between two packets of an answer; above every request timeout, which ends with the answer's first packet.
        socketTimeout: 65_000,
        // Without it the SDK only warns of a request that takes too long.
        throwOnRequestTimeout: true,
    },
});
function cloudWatch(settings) {
    let connected;
    const connect = () => (connected ??= Promise.all(/* import() */[__webpack_require__.e(118), __webpack_require__.e(861), __webpack_require__.e(85), __webpack_require__.e(426)]).then(__webpack_require__.bind(__webpack_require__, 5426)).then(({ connectCloudWatch }) => connectCloudWatch(settings)));
    return {
        alarms: { read: async (names) => (await connect()).alarms.read(names) },
        metrics: {
            read: async (queries, from, to) => (await connect()).metrics.read(queries, from, to),
            list: async (metric) => (await connect()).metrics.list(metric),
        },
    };
}
function identity(settings) {
    let teller;
    return {
        async account() {
            teller ??= Promise.all(/* import() */[__webpack_require__.e(118), __webpack_require__.e(861), __webpack_require__.e(695), __webpack_require__.e(820)]).then(__webpack_require__.bind(__webpack_require__, 5820)).then(({ connectSts }) => connectSts(settings));
            return (await teller).account();
        },
    };
}
function scheduler(settings) {
    let connected;
    const connect = () => (connected ??= Promise.all(/* import() */[__webpack_require__.e(118), __webpack_require__.e(861), __webpack_require__.e(222)]).then(__webpack_require__.bind(__webpack_require__, 4222)).then(({ connectScheduler }) => connectScheduler(settings)));
    return {
        put: async (schedule) => (await connect()).put(schedule),
        remove: async (name) => (await connect()).remove(name),
    };
}

// EXTERNAL MODULE: ./src/domain/units.ts
var units = __webpack_require__(3503);
;// CONCATENATED MODULE: ./src/adapters/http-fault.ts

/** Why nobody answered, in words, from what Node's fetch throws: `fetch failed`, with the reason in `cause`. */
function whyNoAnswer(error) {
    const cause = innermost(error);
    const code = (0,adapters_thrown/* codeOf */.$N)(cause);
    return WORDS.get(code) ?? (CERTIFICATE.test(code) ? `certificate not accepted: ${cause.message}` : cause.message);
}
const WORDS = new Map([
    ['ECONNREFUSED', 'connection refused'],
    ['ENOTFOUND', 'name not found'],
    ['EAI_AGAIN', 'name not found: the resolver did not answer'],
    ['ECONNRESET', 'connection closed by the other side'],
    ['UND_ERR_SOCKET', 'connection closed by the other side'],
    ['EPIPE', 'connection closed by the other side'],
    ['ETIMEDOUT', 'no connection in time'],
    ['UND_ERR_CONNECT_TIMEOUT', 'no connection in time'],
    ['EHOSTUNREACH', 'no route to the host'],
    ['ENETUNREACH', 'no route to the host'],
    ['EPROTO', 'no TLS spoken there'],
]);
/** OpenSSL's verification results and Node's own: https://nodejs.org/api/tls.html#x509-certificate-error-codes. */
const CERTIFICATE = /CERT|SELF_SIGNED|UNABLE_TO_|^ERR_TLS_/;
function innermost(error) {
    const thrown = (0,adapters_thrown/* thrownOf */.Kf)(error);
    // One error for each address of the host; they hardly ever differ in kind.
    const next = 'errors' in thrown && Array.isArray(thrown.errors) ? thrown.errors[0] : thrown.cause;
    return (0,adapters_thrown/* isThrown */.Zb)(next) ? innermost(next) : thrown;
}

;// CONCATENATED MODULE: ./src/adapters/fetch-http.ts



const MOST_OF_A_BODY = 256 * 1024;
/** `credentials` sign the requests that ask for it; they are looked up for the first of them only. */
const fetchHttp = (credentials = credentialChain()) => ({
    async send(request, signal) {
        const began = performance.now();
        const elapsed = () => (0,units/* millis */.ne)(Math.round(performance.now() - began));
        const timeout = AbortSignal.timeout(request.timeout);
        try {
            return await answerTo(await signed(request, credentials), AbortSignal.any([signal, timeout]), elapsed);
        }
        catch (error) {
            const why = signal.aborted
                ? 'cancelled'
                : timeout.aborted
                    ? `timed out after ${request.timeout / 1000} s`
                    : whyNoAnswer(error);
            return { kind: 'no-answer', why, elapsed: elapsed() };
        }
    },
});
async function signed(request, credentials) {
    if (request.sigv4 === undefined)
        return request;
    const { sign } = await Promise.all(/* import() */[__webpack_require__.e(118), __webpack_require__.e(239)]).then(__webpack_require__.bind(__webpack_require__, 3239));
    return sign(request, request.sigv4.region, credentials);
}
async function answerTo(request, signal, elapsed) {
    const { url, method, headers, body = null } = request;
    const response = await fetch(url, {
        method,
        headers: { 'user-agent': 'api-gateway-stages', ...headers },
        body,
        redirect: 'manual',
        signal,
    });
    const text = await beginningOf(response.body);
    return {
        kind: 'answer',
        status: response.status,
        headers: Object.fromEntries(response.headers),
        body: text,
        elapsed: elapsed(),
    };
}
/** Stops reading after 256 KiB: a smoke test must not fill the runner's memory. */
async function beginningOf(body) {
    if (body === null)
        return '';
    const chunks = [];
    let length = 0;
    for await (const chunk of body) {
        chunks.push(chunk);
        length += chunk.length;
        if (length >= MOST_OF_A_BODY)
            break;
    }
    return Buffer.concat(chunks).subarray(0, MOST_OF_A_BODY).toString('utf8');
}

// EXTERNAL MODULE: ./src/ports/github.ts
var github = __webpack_require__(7533);
;// CONCATENATED MODULE: ./src/adapters/github-answers.ts

/** A member of an answer whose shape nobody vouches for. */
const member = (value, name) => typeof value === 'object' && value !== null ? value[name] : undefined;
const textMember = (value, name) => {
    const text = member(value, name);
    return typeof text === 'string' ? text : '';
};
function idOf(answer, operation) {
    const id = member(answer, 'id');
    if (typeof id !== 'number')
        throw new github/* GitHubError */.y('refused', operation, "GitHub's answer has no id");
    return id;
}
/** The most that GitHub gives at once. */
const PER_PAGE = 100;
async function allPages(call, operation, route, filter = {}) {
    const found = [];
    for (let page = 1;; page++) {
        const items = await call(operation, route, { ...filter, per_page: PER_PAGE, page });
        if (!Array.isArray(items))
            throw new github/* GitHubError */.y('refused', operation, "GitHub's answer is no list");
        found.push(...items);
        if (items.length < PER_PAGE)
            return found;
    }
}
/** `undefined` where GitHub answers 404. */
async function unlessMissing(found) {
    try {
        return await found;
    }
    catch (error) {
        if (error instanceof github/* GitHubError */.y && error.kind === 'not-found')
            return undefined;
        throw error;
    }
}

;// CONCATENATED MODULE: ./src/adapters/github-calls.ts



const LIMITS = { call: (0,units/* seconds */.YA)(5), all: (0,units/* seconds */.YA)(15) };
function gitHubCalls({ token, apiUrl, clock, limits = LIMITS }) {
    const spent = stopwatch(clock);
    let connected;
    return async (operation, route, parameters) => {
        const time = Math.min(limits.call, limits.all - spent.total());
        if (time <= 0)
            throw new github/* GitHubError */.y('budget', operation, `GitHub's ${limits.all / 1000} s of this run are used up`);
        connected ??= connect(token, apiUrl);
        const send = await connected;
        const signal = AbortSignal.timeout(time);
        return spent.during(async () => {
            try {
                return (await send(route, { ...parameters, request: { signal } })).data;
            }
            catch (error) {
                throw signal.aborted ? tooSlow(operation, time, error) : toGitHubError(operation, error);
            }
        });
    };
}
/** Loading octokit takes as long as the rest of a short run, so it waits for the first call. */
async function connect(token, apiUrl) {
    const { getOctokit } = await __webpack_require__.e(/* import() */ 413).then(__webpack_require__.bind(__webpack_require__, 2413));
    const octokit = getOctokit(token, { baseUrl: apiUrl, userAgent: 'api-gateway-stages', log: SILENT });
    return (route, parameters) => octokit.request(route, parameters);
}
/** Octokit would write what the server says into the log, where it might be taken for a command. */
const SILENT = { debug: ignore, info: ignore, warn: ignore, error: ignore };
function ignore() {
    return undefined;
}
/** Counts the time in which at least one call runs. */
function stopwatch(clock) {
    let counted = 0;
    let running = 0;
    let began = clock.now();
    const total = () => counted + (running > 0 ? (0,units/* since */.XP)(began, clock.now()) : 0);
    return {
        total,
        async during(work) {
            if (running === 0)
                began = clock.now();
            running++;
            try {
                return await work();
            }
            finally {
                counted = total();
                began = clock.now();
                running--;
            }
        },
    };
}
const tooSlow = (operation, time, cause) => new github/* GitHubError */.y('timeout', operation, `GitHub gave no answer within ${(0,units/* millis */.ne)(time) / 1000} s`, { cause });
function toGitHubError(operation, error) {
    const thrown = (0,adapters_thrown/* thrownOf */.Kf)(error);
    return new github/* GitHubError */.y(kindOf(thrown), operation, thrown.message, { cause: error });
}
function kindOf(thrown) {
    // 403 is GitHub's answer to a missing permission and to too many requests alike.
    if (thrown.response?.headers?.['x-ratelimit-remaining'] === '0' || /rate limit/i.test(thrown.message))
        return 'unavailable';
    return typeof thrown.status === 'number' ? (KINDS.get(thrown.status) ?? 'unavailable') : 'unavailable';
}
const KINDS = new Map([
    [401, 'denied'],
    [403, 'denied'],
    [404, 'not-found'],
    [410, 'not-found'],
    [400, 'refused'],
    [409, 'refused'],
    [422, 'refused'],
]);

;// CONCATENATED MODULE: ./src/adapters/github-comments.ts


/** Who writes with GITHUB_TOKEN. */
const ACTIONS_BOT = 'github-actions[bot]';
const LIST = 'issues.listComments';
const commentWriter = (call, repository, graphqlUrl) => ({
    async upsertComment(pullRequest, marker, body) {
        const issue = `${repository}/issues/${pullRequest}/comments`;
        const comments = await allPages(call, LIST, `GET ${issue}`);
        const marked = comments.filter((comment) => textMember(comment, 'body').startsWith(marker));
        const login = marked.length > 0 ? await ownLogin(call, graphqlUrl) : ACTIONS_BOT;
        const ours = marked.find((comment) => sameLogin(textMember(member(comment, 'user'), 'login'), login));
        const written = ours === undefined
            ? await call('issues.createComment', `POST ${issue}`, { body })
            : await call('issues.updateComment', `PATCH ${repository}/issues/comments/${idOf(ours, LIST)}`, { body });
        return textMember(written, 'html_url');
    },
});
/** GraphQL tells the viewer to every kind of token, GITHUB_TOKEN and those of apps too; GET /user tells it to people's only. */
async function ownLogin(call, graphqlUrl) {
    const viewer = await ifTold(call('graphql.viewer', `POST ${graphqlUrl}`, { query: '{ viewer { login } }' }));
    const asViewer = textMember(member(member(viewer, 'data'), 'viewer'), 'login');
    if (asViewer !== '')
        return asViewer;
    const user = await ifTold(call('users.getAuthenticated', 'GET /user'));
    return textMember(user, 'login') || ACTIONS_BOT;
}
/** A refusal says only that GitHub does not tell; without time the comment cannot be written either. */
async function ifTold(answer) {
    try {
        return await answer;
    }
    catch (error) {
        if (error instanceof github/* GitHubError */.y && error.kind !== 'budget' && error.kind !== 'timeout')
            return undefined;
        throw error;
    }
}
/** GitHub keeps the case in which a login was chosen, and ignores it. */
const sameLogin = (one, other) => one.toLowerCase() === other.toLowerCase();

;// CONCATENATED MODULE: ./src/adapters/github-deployments.ts

/** GitHub refuses longer descriptions. */
const LONGEST_DESCRIPTION = 140;
const CREATE = 'repos.createDeployment';
const github_deployments_LIST = 'repos.listDeployments';
/** Statuses read at a time: a preview has as many deployments as it had pushes, and GitHub's side of a run has 15 s. */
const AT_ONCE = 8;
const deploymentWriter = (call, repository) => ({
    async createDeployment({ environment, commit, description, transient }) {
        const made = await call(CREATE, `POST ${repository}/deployments`, {
            ref: commit,
            environment,
            description: github_deployments_short(description),
            // The commit is deployed as it is, whatever its checks say: this run is one of them.
            auto_merge: false,
            required_contexts: [],
            transient_environment: transient,
            // Left out GitHub takes an environment called production for one.
            ...(transient ? { production_environment: false } : {}),
        });
        return idOf(made, CREATE);
    },
    async setDeploymentStatus(id, { state, environmentUrl, logUrl, description }) {
        await call('repos.createDeploymentStatus', `POST ${repository}/deployments/${id}/statuses`, {
            state,
            log_url: logUrl,
            description: github_deployments_short(description),
            auto_inactive: true,
            ...(environmentUrl === undefined ? {} : { environment_url: environmentUrl }),
        });
    },
    async deactivate(environment, description) {
        const found = await allPages(call, github_deployments_LIST, `GET ${repository}/deployments`, { environment });
        const ours = found.filter((deployment) => textMember(deployment, 'description') === description);
        const ids = ours.map((deployment) => idOf(deployment, github_deployments_LIST));
        for (let from = 0; from < ids.length; from += AT_ONCE) {
            const some = ids.slice(from, from + AT_ONCE);
            const active = await Promise.all(some.map((id) => isActive(call, repository, id)));
            // Writes go one by one, as GitHub asks for.
            for (const id of some.filter((_, index) => active[index]))
                await call('repos.createDeploymentStatus', `POST ${repository}/deployments/${id}/statuses`, {
                    state: 'inactive',
                });
        }
    },
});
/** The newest status counts and comes first; a deployment without any is still listed as live. */
async function isActive(call, repository, id) {
    const statuses = await call('repos.listDeploymentStatuses', `GET ${repository}/deployments/${id}/statuses`, {
        per_page: 1,
    });
    return !Array.isArray(statuses) || textMember(statuses[0], 'state') !== 'inactive';
}
const github_deployments_short = (text) => text.length > LONGEST_DESCRIPTION ? `${text.slice(0, LONGEST_DESCRIPTION - 1)}…` : text;

;// CONCATENATED MODULE: ./src/adapters/github.ts






function gitHub(settings) {
    const call = gitHubCalls(settings);
    const repository = `/repos/${settings.repository}`;
    return {
        ...commentWriter(call, repository, graphqlUrl(settings.apiUrl)),
        ...deploymentWriter(call, repository),
        fileAt: (path, commit) => fileAt(call, repository, path, commit),
        async isPullRequestOpen(number) {
            // A 404 stays an error: with a token that sees too little, the preview of an open pull request would be removed.
            const pull = await call('pulls.get', `GET ${repository}/pulls/${number}`);
            return textMember(pull, 'state') === 'open';
        },
        async branchExists(branch) {
            const ref = await unlessMissing(call('git.getRef', `GET ${repository}/git/ref/heads/${segments(branch)}`));
            return ref !== undefined;
        },
        async branchesAt(commit) {
            const path = `GET ${repository}/commits/${encodeURIComponent(commit)}/branches-where-head`;
            const branches = await call('repos.listBranchesForHeadCommit', path);
            return Array.isArray(branches) ? branches.map((branch) => textMember(branch, 'name')) : [];
        },
    };
}
const CONTENT = 'repos.getContent';
async function fileAt(call, repository, path, commit) {
    const clean = external_node_path_.posix.normalize(path);
    if (clean.startsWith('../') || external_node_path_.posix.isAbsolute(clean))
        refuse(path, 'is not a path inside the repository');
    const found = await unlessMissing(call(CONTENT, `GET ${repository}/contents/${segments(clean)}`, { ref: commit }));
    return found === undefined ? undefined : fileText(path, found);
}
function fileText(path, found) {
    if (Array.isArray(found))
        return refuse(path, 'is a directory');
    if (member(found, 'type') !== 'file')
        return refuse(path, `is not a file but a ${textMember(found, 'type')}`);
    // Above 1 MB GitHub answers with `encoding: none` and without content.
    if (member(found, 'encoding') !== 'base64')
        return refuse(path, 'is larger than 1 MB');
    return Buffer.from(textMember(found, 'content'), 'base64').toString('utf8');
}
function refuse(path, why) {
    throw new github/* GitHubError */.y('refused', CONTENT, `${JSON.stringify(path)} ${why}`);
}
// Octokit's own placeholder would turn the slashes of a path into %2F.
const segments = (path) => path.split('/').map(encodeURIComponent).join('/');
/** GitHub Enterprise Server has it beside `/api/v3`, everybody else below the API's address. */
const graphqlUrl = (apiUrl) => `${apiUrl.replace(/\/api\/v3$/, '/api')}/graphql`;

;// CONCATENATED MODULE: ./src/adapters/node-files.ts



/**
 * Files below `workspace`, an absolute path. Links are followed as long as they end below it.
 *
 * Read without `node:fs/promises`: a run reads one or two small files and waits for them, while loading that module and
 * starting its threads takes longer than reading.
 */
const nodeFiles = (workspace) => ({
    read(path, maxBytes) {
        return Promise.resolve(readBelow(workspace, path, maxBytes));
    },
});
function readBelow(workspace, path, maxBytes) {
    try {
        const root = external_node_fs_.realpathSync.native(workspace);
        if (!isBelow(root, (0,external_node_path_.resolve)(root, path)))
            return { kind: 'outside' };
        const real = external_node_fs_.realpathSync.native((0,external_node_path_.resolve)(root, path));
        return isBelow(root, real) ? readRegular(real, maxBytes) : { kind: 'outside' };
    }
    catch (error) {
        return unread(error);
    }
}
function readRegular(path, maxBytes) {
    // A pipe would block the opening for ever, and a link that came in since would lead elsewhere.
    const file = (0,external_node_fs_.openSync)(path, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NONBLOCK | external_node_fs_.constants.O_NOFOLLOW);
    try {
        return readOpened(file, maxBytes);
    }
    finally {
        (0,external_node_fs_.closeSync)(file);
    }
}
function readOpened(file, maxBytes) {
    const stat = (0,external_node_fs_.fstatSync)(file);
    if (!stat.isFile())
        return { kind: 'unreadable', why: 'it is not a regular file' };
    if (stat.size > maxBytes)
        return { kind: 'too-large', bytes: stat.size };
    return { kind: 'file', text: (0,external_node_fs_.readFileSync)(file, 'utf8') };
}
function isBelow(root, path) {
    const way = (0,external_node_path_.relative)(root, path);
    return way !== '..' && !way.startsWith(`..${external_node_path_.sep}`) && !(0,external_node_path_.isAbsolute)(way);
}
function unread(error) {
    const thrown = (0,adapters_thrown/* thrownOf */.Kf)(error);
    if (['ENOENT', 'ENOTDIR'].includes((0,adapters_thrown/* codeOf */.$N)(thrown)))
        return { kind: 'missing' };
    return { kind: 'unreadable', why: thrown.message };
}

// EXTERNAL MODULE: ./src/adapters/system-clock.ts
var system_clock = __webpack_require__(9180);
;// CONCATENATED MODULE: ./src/adapters/outside.ts







/** The real outside, as the runner's environment describes it. */
function realOutside(signal) {
    const { env } = process;
    const credentials = credentialChain();
    // A log that nobody reads any more must not end the process that watches a canary.
    process.stdout.on('error', () => undefined);
    return {
        host: actionsHost(env, (text) => process.stdout.write(text)),
        files: nodeFiles(env['GITHUB_WORKSPACE'] ?? process.cwd()),
        clock: system_clock/* systemClock */.m,
        http: fetchHttp(credentials),
        random: Math.random,
        signal,
        openCloud: (region) => awsCloud(region, credentials),
        openGitHub: (token) => token === ''
            ? undefined
            : gitHub({
                token,
                apiUrl: (env['GITHUB_API_URL'] ?? 'https://api.github.com').replace(/\/+$/, ''),
                repository: env['GITHUB_REPOSITORY'] ?? '',
                clock: system_clock/* systemClock */.m,
            }),
    };
}


/***/ }),

/***/ 9180:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ systemClock)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _domain_units__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3503);


/** A timer that is set further ahead fires at once (Node, setTimeout: delays above 2^31 - 1 ms become 1). */
const LONGEST_TIMER = 2 ** 31 - 1;
const systemClock = {
    now: () => (0,_domain_units__WEBPACK_IMPORTED_MODULE_1__/* .instant */ .uR)(Date.now()),
    async sleepUntil(until, signal) {
        while (!signal.aborted) {
            const left = until - Date.now();
            if (left <= 0)
                return;
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(Math.min(left, LONGEST_TIMER), undefined, { signal }).catch(ignoreAbort);
        }
    },
    at(when, script) {
        const wake = () => {
            if (Date.now() >= when)
                script();
            else
                systemClock.at(when, script);
        };
        setTimeout(wake, Math.min(Math.max(when - Date.now(), 0), LONGEST_TIMER)).unref();
    },
};
// The only way in which this timer fails; the loop's condition sees it too.
const ignoreAbort = () => undefined;


/***/ }),

/***/ 7120:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ codeOf),
/* harmony export */   Kf: () => (/* binding */ thrownOf),
/* harmony export */   Zb: () => (/* binding */ isThrown)
/* harmony export */ });
/** Told by its members, for an error made in another realm (a worker's, a test runner's) is no instance of our Error. */
const isThrown = (value) => typeof value === 'object' && value !== null && 'name' in value && 'message' in value;
const thrownOf = (value) => (isThrown(value) ? value : new Error(String(value)));
/** Empty when there is none. */
const codeOf = ({ code }) => (typeof code === 'string' ? code : '');


/***/ })

};
