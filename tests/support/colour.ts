// Arithmetic of colours for tests: contrast as WCAG 2 defines it, distance as CIE76, and what people with a colour-vision
// deficiency see (Machado, Oliveira and Fernandes 2009, full severity, on linear light).

export type Rgb = readonly [number, number, number]

export function readHex(hex: string): Rgb {
  const digits = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(hex)
  if (digits === null) throw new Error(`${hex} is not a colour of six digits`)
  return [parseInt(digits[1] ?? '', 16) / 255, parseInt(digits[2] ?? '', 16) / 255, parseInt(digits[3] ?? '', 16) / 255]
}

const linear = ([r, g, b]: Rgb): Rgb => [toLinear(r), toLinear(g), toLinear(b)]
const toLinear = (value: number): number => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)

/** 1 to 21. Text needs 4.5, marks need 3. */
export function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].toSorted((x, y) => y - x)
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05)
}

function luminance(hex: string): number {
  const [r, g, b] = linear(readHex(hex))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

export type Vision = 'normal' | 'protanopia' | 'deuteranopia' | 'tritanopia'

type Matrix = readonly [Rgb, Rgb, Rgb]
const seen: Record<Vision, Matrix> = {
  normal: [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
  protanopia: [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
  deuteranopia: [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]],
  tritanopia: [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.3039]],
}

const times = (matrix: Matrix, [r, g, b]: Rgb): Rgb => {
  const row = (line: Rgb) => Math.min(1, Math.max(0, line[0] * r + line[1] * g + line[2] * b))
  return [row(matrix[0]), row(matrix[1]), row(matrix[2])]
}

function lab(hex: string, vision: Vision): Rgb {
  const [r, g, b] = times(seen[vision], linear(readHex(hex)))
  const f = (value: number) => (value > 0.008856 ? Math.cbrt(value) : 7.787 * value + 16 / 116)
  const x = f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047)
  const y = f(0.2126 * r + 0.7152 * g + 0.0722 * b)
  const z = f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883)
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)]
}

/** CIE76: under 10 is hard to tell apart. */
export function distance(a: string, b: string, vision: Vision): number {
  const [p, q] = [lab(a, vision), lab(b, vision)]
  return Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2])
}
