/*
 * What the tests ask of a page, asked within the page: how it came out, not how it was written.
 */
globalThis.page = {
  /** Texts with less contrast to the ground behind them than `least`, each with its contrast. */
  faint(least) {
    return texts()
      .map((element) => [element.textContent.trim().slice(0, 40), contrast(inkOf(element), groundOf(element))])
      .filter(([, found]) => found < least)
  },

  /** Lines with less contrast to the ground behind them than `least`. */
  faintLines(least) {
    return [...document.querySelectorAll('svg .line')]
      .map((line) => [line.getAttribute('class'), contrast(colorOf(getComputedStyle(line).stroke), groundOf(line))])
      .filter(([, found]) => found < least)
  },

  /** Elements that reach out of the window without a scroll bar of their own. */
  overflowing() {
    const width = document.documentElement.clientWidth
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.closest('.wide') === null || element.matches('.wide'))
      .filter((element) => element.getBoundingClientRect().right > width + 0.5)
      .map((element) => element.outerHTML.slice(0, 80))
  },

  /** Texts of charts that reach out of their chart. */
  cutOff() {
    return [...document.querySelectorAll('svg text')]
      .filter((text) => {
        const [own, chart] = [text.getBoundingClientRect(), text.closest('svg').getBoundingClientRect()]
        return own.left < chart.left || own.right > chart.right || own.top < chart.top || own.bottom > chart.bottom
      })
      .map((text) => text.textContent)
  },

  /** Texts of charts that stand on each other. */
  colliding() {
    return [...document.querySelectorAll('svg')].flatMap((chart) => {
      const boxes = [...chart.querySelectorAll('text')].map((text) => [text.textContent, text.getBoundingClientRect()])
      return boxes.flatMap(([one, a], index) =>
        boxes.slice(index + 1).flatMap(([other, b]) => (touch(a, b) ? [`${one} / ${other}`] : [])),
      )
    })
  },

  /** Of each chart with several lines, how each looks without its color: its stroke, and what marks its points. */
  linesWithoutColor() {
    return [...document.querySelectorAll('svg')]
      .map((chart) =>
        [...chart.querySelectorAll('.line')].map((line) => {
          const marker = line.nextElementSibling?.matches('circle, rect') ? line.nextElementSibling.tagName : 'none'
          return `${getComputedStyle(line).strokeDasharray} ${marker}`
        }),
      )
      .filter((lines) => lines.length > 1)
  },
}

/** What has a text of its own and is seen. */
const texts = () =>
  [...document.querySelectorAll('body *')].filter(
    (element) =>
      [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim() !== '') &&
      element.getClientRects().length > 0,
  )

const inkOf = (element) => {
  const { fill, color } = getComputedStyle(element)
  return colorOf(element instanceof SVGElement ? fill : color)
}

const groundOf = (element) => {
  for (let at = element; at !== null; at = at.parentElement) {
    const { backgroundColor } = getComputedStyle(at)
    if (!/^(transparent|rgba\(.*, 0\))$/.test(backgroundColor)) return colorOf(backgroundColor)
  }
  return [255, 255, 255]
}

/** `rgb(1, 2, 3)`. */
const colorOf = (css) =>
  css
    .match(/[\d.]+/g)
    .slice(0, 3)
    .map(Number)

/** As WCAG 2 has it. */
const contrast = (a, b) => {
  const [light, dark] = [luminance(a), luminance(b)].sort((one, other) => other - one)
  return (light + 0.05) / (dark + 0.05)
}

const luminance = (color) => {
  const [red, green, blue] = color.map((value) => {
    const share = value / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

const touch = (a, b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 3 && b.top < a.bottom - 3
