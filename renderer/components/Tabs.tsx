// Tabs as in the year switch: words on one line, the chosen one underlined. `Switch` changes what one picture shows.
import { type ReactNode } from 'react'
import { Tab, TabList, TabPanel, Tabs as AriaTabs, ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import './Tabs.css'

export type TabSpec = { readonly id: string; readonly label: ReactNode; readonly content: ReactNode }

export function Tabs({ label, tabs, selected, onSelect }: { label: string; tabs: readonly TabSpec[]; selected?: string; onSelect?: (id: string) => void }) {
  return (
    <AriaTabs className="tabs" {...(selected === undefined ? {} : { selectedKey: selected })} onSelectionChange={(key) => onSelect?.(String(key))}>
      <TabList className="tabs__list" aria-label={label}>{tabs.map((tab) => <Tab className="tabs__tab" id={tab.id} key={tab.id}>{tab.label}</Tab>)}</TabList>
      {tabs.map((tab) => <TabPanel className="tabs__panel" id={tab.id} key={tab.id}>{tab.content}</TabPanel>)}
    </AriaTabs>
  )
}

/** One of a few, at once: the year of a chart, the position of a list. */
export function Switch({ label, options, value, onChange }: { label: string; options: readonly { readonly id: string; readonly label: string }[]; value: string; onChange: (id: string) => void }) {
  return (
    <ToggleButtonGroup
      className="switch" aria-label={label} selectionMode="single" disallowEmptySelection selectedKeys={[value]}
      onSelectionChange={(keys) => { const [first] = [...keys]; if (first !== undefined) onChange(String(first)) }}
    >
      {options.map((option) => <ToggleButton className="tabs__tab" id={option.id} key={option.id}>{option.label}</ToggleButton>)}
    </ToggleButtonGroup>
  )
}
