import { badRequests, interval, minutesUntilRollback, outage, outcomesOf, percent, rolledBack } from './figures.mjs'

export function printFalseAlarms(results) {
  const [{ healthy }] = results
  console.log(`\nGood versions rolled back; in all, with the 95 % interval\n`)
  table(
    ['rule', 'in all', ...healthy.map(({ name }) => name)],
    results.map((rule) => [
      rule.name,
      interval(rolledBack(outcomesOf(rule.healthy))),
      ...rule.healthy.map(({ outcomes }) => percent(rolledBack(outcomes).rate)),
    ]),
  )
}

export function printHarm(results) {
  const [{ bad }] = results
  console.log(`\nBad versions: what they served, and how many were promoted\n`)
  table(
    [
      'rule',
      'bad requests',
      'as minutes of full outage',
      ...bad.map(({ name }) => name),
      'promoted',
      'minutes until the rollback',
    ],
    results.map((rule) => {
      const all = outcomesOf(rule.bad)
      return [
        rule.name,
        badRequests(all).toFixed(0),
        outage(all).toFixed(3),
        ...rule.bad.map(({ outcomes }) => outage(outcomes).toFixed(3)),
        percent(1 - rolledBack(all).rate),
        minutesUntilRollback(all)?.toFixed(1) ?? 'never',
      ]
    }),
  )
}

export function printBursty(families) {
  console.log(
    `\nNot promised: good versions rolled back where each side's error rate jumps by itself from minute to minute\n`,
  )
  table(
    ['deviation by mean', 'rolled back'],
    families.map(({ name, outcomes }) => [name, interval(rolledBack(outcomes))]),
  )
}

/** Markdown, for `docs/judge.md`. */
function table(head, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`
  console.log([line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n'))
}
