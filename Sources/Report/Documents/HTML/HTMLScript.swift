import Foundation
import TerroirKernel

/// The script of a page: it sorts and filters tables and opens the rows that a sentence rests on. It takes texts as texts,
/// never as markup, and the page's policy lets no other script run.
enum HTMLScript {
  /// The words that the script shows, as attributes of the body.
  static func words(_ language: NameLanguage) -> String {
    let filter = language.choose("Filter the rows", "Отбор строк")
    let close = language.choose("Close", "Закрыть")
    let sort = language.choose("sort", "сортировать")
    let evidence = language.choose("Evidence", "Основания")
    return " data-filter=\"\(filter)\" data-close=\"\(close)\" data-sort=\"\(sort)\" data-evidence=\"\(evidence)\""
  }

  /// How the page's policy knows the script.
  static let hash = hash(of: text)

  /// How a page's policy knows a script.
  static func hash(of text: String) -> String {
    var hash = SHA256()
    hash.update(Array(text.utf8))
    let digits = Array(hash.finish().utf8)
    let bytes = stride(from: 0, to: digits.count - 1, by: 2).map { index in
      UInt8(String(decoding: digits[index...(index + 1)], as: UTF8.self), radix: 16) ?? 0
    }
    return "sha256-\(Data(bytes).base64EncodedString())"
  }

  /// Without marks that XML reads.
  static let text = """

    (function () {
      "use strict";
      var page = document, words = page.body.dataset, lang = page.documentElement.lang;
      function make(name, attributes, text) {
        var element = page.createElement(name);
        Object.keys(attributes).forEach(function (key) { element.setAttribute(key, attributes[key]); });
        if (text) { element.textContent = text; }
        return element;
      }
      function isRow(row) { return row.className !== "group"; }
      function plain(text) { return text.toLocaleLowerCase(lang).replace(/ё/g, "е"); }
      var months = Array.from({ length: 12 }, function (none, month) {
        return [{ month: "long" }, { month: "long", day: "numeric" }].map(function (form) {
          return plain(new Date(2000, month, 1).toLocaleDateString(lang, form)).replace(/[\\d\\s.]/g, "");
        });
      });
      // "25–26 July 2026", "June – July 2026": their order is that of time.
      function day(text) {
        var parts = /^(?:(\\d{1,2})(?:[–-]\\d{1,2})?\\s)?([a-zа-я]+)\\D*(?:\\d{1,2}\\D+)?(\\d{4})(?!\\d)/.exec(plain(text));
        var month = parts ? months.findIndex(function (names) { return names.indexOf(parts[2]) !== -1; }) : -1;
        return month === -1 ? null : Number(parts[3]) * 10000 + month * 100 + Number(parts[1] || 0);
      }
      function value(row, column) {
        var cell = row.cells[column];
        if (!cell) { return "—"; }
        if (cell.dataset.value !== undefined) { return Number(cell.dataset.value); }
        var text = cell.textContent.trim(), time = day(text);
        return time === null ? text : time;
      }
      function compare(one, other) {
        if (one === "—") { return other === "—" ? 0 : 1; }
        if (other === "—") { return -1; }
        if (typeof one === "number") { return typeof other === "number" ? one - other : -1; }
        return typeof other === "number" ? 1 : one.localeCompare(other, lang, { numeric: true });
      }
      function sortable(table) {
        var heads = Array.from(table.tHead.rows[0].cells);
        heads.forEach(function (head, column) {
          var button = make("button", { type: "button", "class": "sort" }, head.textContent);
          button.setAttribute("aria-label", head.textContent + ": " + words.sort);
          head.textContent = "";
          head.appendChild(button);
          button.addEventListener("click", function () {
            var falls = head.getAttribute("aria-sort") === "ascending";
            heads.forEach(function (each) { each.removeAttribute("aria-sort"); });
            head.setAttribute("aria-sort", falls ? "descending" : "ascending");
            Array.from(table.tBodies).forEach(function (body) {
              var rows = Array.from(body.rows).filter(isRow).sort(function (one, other) {
                var left = value(one, column), right = value(other, column);
                var order = compare(left, right);
                return falls ? (left === "—" ? order : right === "—" ? order : -order) : order;
              });
              rows.forEach(function (row) { body.appendChild(row); });
            });
          });
        });
      }
      function filterable(box, table) {
        var bodies = Array.from(table.tBodies), rows = [];
        bodies.forEach(function (body) { rows = rows.concat(Array.from(body.rows).filter(isRow)); });
        if (8 > rows.length) { return; }
        var label = make("label", { "class": "tools" }, words.filter + " ");
        var field = make("input", { type: "search" });
        label.appendChild(field);
        box.parentNode.insertBefore(label, box);
        field.addEventListener("input", function () {
          var wanted = plain(field.value.trim());
          function holds(row) { return plain(row.textContent).indexOf(wanted) !== -1; }
          bodies.forEach(function (body) {
            var own = Array.from(body.rows), group = own.find(function (row) { return !isRow(row); });
            var whole = group ? holds(group) : false, any = false;
            own.filter(isRow).forEach(function (row) {
              row.hidden = whole ? false : !holds(row);
              any = any ? true : !row.hidden;
            });
            if (group) { group.hidden = !any; }
          });
        });
      }
      Array.from(page.querySelectorAll("div.table")).forEach(function (box) {
        var table = box.querySelector("table");
        if (!table) { return; }
        if (!table.tHead) { return; }
        sortable(table);
        filterable(box, table);
      });
      var dialog = make("dialog", { "aria-label": words.evidence });
      var list = make("ul", {});
      var close = make("button", { type: "button" }, words.close);
      dialog.appendChild(make("h2", {}, words.evidence));
      dialog.appendChild(list);
      dialog.appendChild(close);
      page.body.appendChild(dialog);
      close.addEventListener("click", function () { dialog.close(); });
      Array.from(page.querySelectorAll("a.rows")).forEach(function (link) {
        link.addEventListener("click", function (event) {
          if (!dialog.showModal) { return; }
          event.preventDefault();
          list.textContent = "";
          link.dataset.rows.split(" ").forEach(function (number) {
            var row = page.getElementById("row-" + number);
            if (!row) { return; }
            var item = make("li", {}, row.cells[1].textContent + " (" + row.cells[2].textContent + ") ");
            var source = row.cells[3].cloneNode(true);
            Array.from(source.childNodes).forEach(function (node) { item.appendChild(node); });
            list.appendChild(item);
          });
          dialog.showModal();
        });
      });
    })();

    """
}
