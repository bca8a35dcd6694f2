/** What the sandbox was asked for cannot be had; the message says what, why and what else to do. */
export class CouldNotStart extends Error {}
