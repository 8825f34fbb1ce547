// Writing a Board's comments under their headings.
import { commentsOf, themesOf } from '#db/scrutiny/read.ts'
import { refuse } from '#shared/errors.ts'
import { type CommandHandlers } from './handler.ts'
import { need } from './find.ts'
import { orderBefore, whereMoved } from './ordering.ts'
import { draftAgain, fresh, needBoard, needHeadingOpen, needNotAgreed, statusAfter, written } from './paperRules.ts'
import { amountsAfter, amountsOfText } from './writtenFigures.ts'

export const commentCommands = {
  'themes.create': (db, input) => {
    draftAgain(db, needBoard(db, input.board))
    return db.insert('theme', { board: input.board, title: input.title, ord: orderBefore(db, 'theme', themesOf(db, input.board), input.before), ...fresh })
  },
  'themes.edit': (db, input) => {
    const theme = need(db, 'theme', input.id)
    needBoard(db, theme.board)
    if (input.title !== theme.title) needHeadingOpen(db.rows('comment', { theme: theme.id }), 'changed')
    db.update('theme', theme.id, { title: input.title })
    return theme.id
  },
  'themes.move': (db, input) => {
    const theme = need(db, 'theme', input.id)
    needBoard(db, theme.board)
    const place = whereMoved(theme, themesOf(db, theme.board), input.before)
    if (place === 'here') return theme.id
    needHeadingOpen(db.rows('comment', { theme: theme.id }), 'moved')
    db.update('theme', theme.id, { ord: orderBefore(db, 'theme', place.others, place.before) })
    return theme.id
  },
  'themes.remove': (db, input) => {
    const theme = need(db, 'theme', input.id)
    needBoard(db, theme.board)
    const comments = db.rows('comment', { theme: theme.id })
    needNotAgreed(comments, 'removed')
    for (const comment of comments) db.remove('comment', comment.id)
    db.remove('theme', theme.id)
    return theme.id
  },
  'comments.create': (db, input) => {
    const theme = need(db, 'theme', input.theme)
    const board = needBoard(db, theme.board)
    draftAgain(db, board)
    const text = written(input.doc)
    const siblings = commentsOf(db, theme.board).filter((row) => row.theme === theme.id)
    return db.insert('comment', { board: theme.board, theme: theme.id, ord: orderBefore(db, 'comment', siblings, input.before), ...text, status: 'draft', figures: amountsOfText(db, board.cycle, text.plain, null, []), ...fresh })
  },
  'comments.edit': (db, input) => {
    const comment = need(db, 'comment', input.id)
    const board = needBoard(db, comment.board)
    const status = statusAfter(comment, input, input.reason)
    const text = input.doc === undefined ? null : written(input.doc)
    db.update('comment', comment.id, { ...text, ...amountsAfter(db, board.cycle, comment, { text, current: input.current, linked: [] }), ...status })
    if (comment.status === 'agreed' && status.status === 'draft') draftAgain(db, board)
    return comment.id
  },
  'comments.move': (db, input) => {
    const comment = need(db, 'comment', input.id)
    needBoard(db, comment.board)
    const theme = need(db, 'theme', input.theme ?? comment.theme)
    if (theme.board !== comment.board) refuse('RULE', 'That heading belongs to another Board.', 'Choose a heading of the same Board.')
    const siblings = commentsOf(db, comment.board).filter((row) => row.theme === theme.id)
    const place = whereMoved(comment, siblings, input.before)
    if (place === 'here') return comment.id
    needNotAgreed([comment], 'moved')
    db.update('comment', comment.id, { theme: theme.id, ord: orderBefore(db, 'comment', place.others, place.before) })
    return comment.id
  },
  'comments.remove': (db, input) => {
    const comment = need(db, 'comment', input.id)
    needBoard(db, comment.board)
    needNotAgreed([comment], 'removed')
    db.remove('comment', comment.id)
    return comment.id
  },
} satisfies Partial<CommandHandlers>
