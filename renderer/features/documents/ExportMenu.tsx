// The ways a paper leaves: as it is shown, to be worked on, to be read on a screen, or as its tables with live sums.
import { type DocumentFormat } from '#shared/contract/documents.ts'
import { MenuButton } from '../../components/Menu.tsx'
import { formatNames } from './formats.ts'
import { type Export } from './useExport.ts'

export function ExportMenu({ formats, paper, isDisabled }: { formats: readonly DocumentFormat[]; paper: Export; isDisabled: boolean }) {
  const { making } = paper
  return (
    <MenuButton
      label={making === null || making === 'pdf' ? 'Export' : `Making: ${formatNames[making].name} …`} kind="filled" icon="download" isDisabled={isDisabled || making !== null}
      groups={[{ id: 'formats', entries: formats.map((format) => ({ id: format, label: formatNames[format].name, detail: formatNames[format].detail, ...(format === 'pdf' ? { keys: 'E' } : {}), run: () => paper.run(format) })) }]}
    />
  )
}
