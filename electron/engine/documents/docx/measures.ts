// The measures of the house style in Word's units: twentieths of a point, halves of a point, eighths of a point.

export const twips = (millimetres: number): number => Math.round((millimetres / 25.4) * 1440)
export const points = (size: number): number => Math.round(size * 20)
/** Of type. */
export const halfPoints = (size: number): number => Math.round(size * 2)
/** Of rules. */
export const eighths = (size: number): number => Math.max(2, Math.round(size * 8))

/** Where numbered text stands: its number hangs in front of it. */
export const HANG = twips(12)
/** From list to list inside it. */
export const STEP = twips(7.5)

export const page = {
  portrait: { width: twips(210), height: twips(297), margin: { left: twips(25), right: twips(25), top: twips(27), bottom: twips(24) }, text: twips(160) },
  landscape: { width: twips(297), height: twips(210), margin: { left: twips(20), right: twips(20), top: twips(25), bottom: twips(22) }, text: twips(257) },
} as const

/** Lines of the serif and the sans face as the PDF sets them; 240 is the height the face itself asks for. */
export const line = { serif: 233, sans: 212 } as const
