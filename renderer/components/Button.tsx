// Buttons. One filled button per screen, for what the screen is for; the rest are plain. Quiet ones stand in rows and panels.
import { type ReactNode } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps, Tooltip, TooltipTrigger } from 'react-aria-components'
import { Icon, type IconName } from './icons/Icon.tsx'
import { cx } from './cx.ts'
import './Button.css'

export type ButtonKind = 'filled' | 'plain' | 'quiet' | 'danger'

type Shared = Omit<AriaButtonProps, 'className' | 'style' | 'children'> & { readonly className?: string }

export type ButtonProps = Shared & {
  readonly kind?: ButtonKind
  readonly icon?: IconName
  /** A glyph after the words: a chevron where a menu opens. */
  readonly after?: IconName
  readonly size?: 'control' | 'tool'
  readonly children: ReactNode
}

export function Button({ kind = 'plain', icon, after, size = 'control', className, children, ...rest }: ButtonProps) {
  return (
    <AriaButton {...rest} className={cx('button', className)} data-kind={kind} data-size={size}>
      {icon !== undefined && <Icon name={icon} size={16} />}
      <span className="button__words">{children}</span>
      {after !== undefined && <Icon name={after} size={14} />}
    </AriaButton>
  )
}

export type IconButtonProps = Shared & {
  readonly icon: IconName
  /** Its name, read aloud and shown on hover. */
  readonly label: string
  readonly size?: 'control' | 'tool'
  /** Keys that do the same, shown with the name. */
  readonly keys?: string
}

export function IconButton({ icon, label, size = 'tool', keys, className, ...rest }: IconButtonProps) {
  return (
    <TooltipTrigger delay={500} closeDelay={0}>
      <AriaButton {...rest} aria-label={label} className={cx('button button--icon', className)} data-kind="quiet" data-size={size}>
        <Icon name={icon} size={16} />
      </AriaButton>
      <Tooltip className="tooltip" offset={6}>{label}{keys !== undefined && <kbd className="tooltip__keys">{keys}</kbd>}</Tooltip>
    </TooltipTrigger>
  )
}
