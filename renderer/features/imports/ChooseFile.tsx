// The way in for a sheet: choose a file, or drop one. The engine takes 25 MB; so much is sent in one request.
import { type ComponentProps } from 'react'
import { DropPlace as AnyDropPlace, FileButton as AnyFileButton } from '../../components/files/ChooseFile.tsx'
import { type FileNeeds } from '../../components/files/readFile.ts'

const sheets: FileNeeds = { types: ['.xlsx', '.csv', '.tsv', '.txt'], most: 25_000_000, what: 'a sheet', tooLarge: 'Save only the sheet you need to a file of its own and choose that.' }

export const FileButton = (props: Omit<ComponentProps<typeof AnyFileButton>, 'needs'>) => <AnyFileButton {...props} needs={sheets} />
export const DropPlace = (props: Omit<ComponentProps<typeof AnyDropPlace>, 'needs'>) => <AnyDropPlace {...props} needs={sheets} />
