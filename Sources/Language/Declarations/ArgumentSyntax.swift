/// The grammar of what follows a verb. Most verbs are `general`; table verbs read as English and have their own.
package enum ArgumentSyntax: String, Hashable, Sendable {
  case general, filter, derive, columns, sort, head, count, group, join, pivot, unpivot, importFile
  case rename, fill, replace, variable, loop
}
