import { grouped } from '../../judge/odds-text'
import type { Axis } from './picture'

/** Percent of traffic. */
export const TRAFFIC_AXIS: Axis = {
  low: 0,
  high: 100,
  ticks: [0, 25, 50, 75, 100].map((at) => ({ at, text: `${at} %` })),
}

/** From 0 to a round number at or above `highest`, in percent; never a flat line along the top of nothing. */
export function percentAxis(highest: number): Axis {
  const high = roundUp(Math.max(highest, 0.01))
  const ticks = [0, high / 4, high / 2, (3 * high) / 4, high].map(tidy)
  return { low: 0, high, ticks: ticks.map((at) => ({ at, text: `${at} %` })) }
}

const ROUND = [1, 2, 4, 8, 10]

function roundUp(value: number): number {
  const size = 10 ** Math.floor(Math.log10(value))
  const step = ROUND.find((factor) => factor * size >= value * (1 - 1e-9)) ?? 10
  return Math.min(100, tidy(step * size))
}

const tidy = (value: number): number => Number(value.toPrecision(6))

/** Beyond these, in powers of ten, odds are drawn at the edge: evidence may grow beyond any number. */
const LEAST = -3
const MOST = 4

/** As a power of ten: 2 for 100 to 1. */
export const powerOf = (logOdds: number): number =>
  Math.round(Math.min(MOST, Math.max(LEAST, logOdds / Math.LN10)) * 1000) / 1000

/** Odds as powers of ten, from evens up, lower only where the odds were; the threshold is never at the edge. */
export function oddsAxis(powers: readonly number[], threshold: number): Axis {
  const low = Math.min(0, Math.floor(Math.min(...powers)))
  const high = Math.min(MOST, Math.max(Math.floor(threshold) + 1, Math.ceil(Math.max(...powers))))
  const ticks = Array.from({ length: high - low + 1 }, (_, index) => ({ at: low + index, text: tickText(low + index) }))
  return { low, high, ticks }
}

const tickText = (power: number): string =>
  power < 0 ? `1 to ${grouped(10 ** -power)}` : `${grouped(10 ** power)} to 1`
