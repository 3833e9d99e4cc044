/// The script of a map page: it finds, shows, moves and enlarges. It takes texts as texts, never as markup, and the page's policy
/// lets no other script run. Without it the links of the list still mark what they name.
enum MapScript {
  static let hash = HTMLScript.hash(of: text)

  /// Without marks that XML reads.
  static let text = """

    (function () {
      "use strict";
      var page = document, words = page.body.dataset, lang = page.documentElement.lang;
      var box = page.querySelector("#map .canvas"), svg = box.querySelector("svg");
      var items = Array.from(page.querySelectorAll("#list .item"));
      var field = page.getElementById("find"), shown = page.getElementById("shown");
      var levels = [\(MapLabels.scales.map { NumberFormat.exact($0) }.joined(separator: ", "))];
      var size = svg.getAttribute("viewBox").split(" ").map(Number);
      var whole = { x: 0, y: 0, w: size[2], h: size[3] }, view = whole, chosen = null;
      function between(low, value, high) { return Math.max(low, Math.min(high, value)); }
      function scaleBar(scale) {
        var bar = page.getElementById("scale"), unit = Number(svg.dataset.km) * scale, step = 0.01;
        [0.01, 0.1, 1, 10, 100, 1000, 10000].forEach(function (ten) {
          [1, 2, 5].forEach(function (times) { if (130 >= ten * times * unit) { step = ten * times; } });
        });
        bar.setAttribute("transform", "translate(" + (view.x + 14 / scale) + " " + (view.y + view.h - 12 / scale) + ")");
        bar.querySelector("path").setAttribute("d", "M0 0H" + step * Number(svg.dataset.km));
        bar.querySelector("text").textContent =
          step >= 1 ? step + " " + words.km : Math.round(step * 1000) + " " + words.m;
      }
      function draw() {
        var seen = svg.getBoundingClientRect();
        var scale = Math.min(seen.width / view.w, seen.height / view.h) || 1;
        svg.setAttribute("viewBox", [view.x, view.y, view.w, view.h].join(" "));
        svg.style.setProperty("--k", 1 / scale);
        svg.dataset.level = Math.max(0, levels.filter(function (each) { return scale * 1.05 >= each; }).length - 1);
        scaleBar(scale);
      }
      function show(x, y, w) {
        var width = between(whole.w / 400, w, whole.w), height = width * whole.h / whole.w;
        view = { x: between(0, x - width / 2, whole.w - width), y: between(0, y - height / 2, whole.h - height),
          w: width, h: height };
        draw();
      }
      function zoom(times) { show(view.x + view.w / 2, view.y + view.h / 2, view.w / times); }
      function move(x, y) {
        show(view.x + view.w / 2 + x * view.w / 4, view.y + view.h / 2 + y * view.h / 4, view.w);
      }
      var acts = {
        "in": function () { zoom(2); }, out: function () { zoom(0.5); }, whole: function () { show(0, 0, whole.w); },
        left: function () { move(-1, 0); }, right: function () { move(1, 0); },
        up: function () { move(0, -1); }, down: function () { move(0, 1); }
      };
      function choose(name, fromList) {
        var mark = page.getElementById(name);
        if (!mark) { return; }
        if (!mark.dataset.box) { return; }
        if (chosen) { chosen.classList.remove("chosen"); }
        chosen = mark;
        mark.classList.add("chosen");
        mark.parentNode.insertBefore(mark, page.getElementById("scale"));
        items.forEach(function (item) {
          var link = item.querySelector(".go"), isIt = item.dataset.mark === name;
          item.classList.toggle("current", isIt);
          if (!isIt) { if (link) { link.removeAttribute("aria-current"); } return; }
          link.setAttribute("aria-current", "true");
          if (!fromList) { item.scrollIntoView({ block: "nearest" }); }
        });
        var part = mark.dataset.box.split(" ").map(Number);
        show(part[0] + part[2] / 2, part[1] + part[3] / 2, Math.max(part[2], part[3] * whole.w / whole.h) * 1.2);
        if (fromList) { box.scrollIntoView({ block: "nearest" }); }
      }
      function plain(text) { return text.toLocaleLowerCase(lang).replace(/ё/g, "е"); }
      function find() {
        var wanted = plain(field.value.trim()), count = 0;
        var hits = new Set(items.filter(function (item) {
          return plain(item.querySelector(".own").textContent).indexOf(wanted) !== -1;
        }));
        items.forEach(function (item) {
          var above = item.parentNode.closest(".item"), below = Array.from(item.querySelectorAll(".item"));
          var isSeen = hits.has(item) || hits.has(above) || below.some(function (each) { return hits.has(each); });
          var mark = item.dataset.mark ? page.getElementById(item.dataset.mark) : null;
          item.hidden = !isSeen;
          count += isSeen ? 1 : 0;
          if (mark) { mark.classList.toggle("gone", !isSeen); }
        });
        // A heading stands over what is found alone; what says that there is nothing is no find either.
        Array.from(page.querySelectorAll("#list h3")).forEach(function (head) {
          var below = head.nextElementSibling, any = below.querySelector(".item:not([hidden])");
          head.hidden = wanted ? !any : false;
          below.hidden = head.hidden;
        });
        shown.textContent = wanted ? words.shown + ": " + count + " / " + items.length : "";
        return hits;
      }
      Array.from(page.querySelectorAll(".tools[hidden]")).forEach(function (tools) { tools.hidden = false; });
      Array.from(page.querySelectorAll("#map button")).forEach(function (button) {
        button.addEventListener("click", acts[button.dataset["do"]]);
      });
      field.addEventListener("input", find);
      field.addEventListener("keydown", function (event) {
        if (event.key !== "Enter") { return; }
        // What is called so goes before what is only told of it.
        var wanted = plain(field.value.trim());
        function rank(item) {
          var at = plain(item.querySelector(".go").textContent).indexOf(wanted);
          return at === 0 ? 0 : at === -1 ? 2 : 1;
        }
        var first = Array.from(find()).filter(function (item) { return item.dataset.mark; })
          .sort(function (one, other) { return rank(one) - rank(other); })[0];
        if (first) { choose(first.dataset.mark, true); }
      });
      page.getElementById("list").addEventListener("click", function (event) {
        var link = event.target.closest("a.go");
        if (!link) { return; }
        event.preventDefault();
        choose(link.getAttribute("href").slice(1), true);
      });
      var keys = {
        ArrowLeft: "left", ArrowRight: "right", ArrowUp: "up", ArrowDown: "down", "+": "in", "=": "in", "-": "out",
        "0": "whole"
      };
      box.addEventListener("keydown", function (event) {
        var key = keys[event.key];
        if (!key) { return; }
        if (event.ctrlKey || event.metaKey || event.altKey) { return; }
        event.preventDefault();
        acts[key]();
      });
      var held = null, moved = false;
      svg.addEventListener("pointerdown", function (event) {
        moved = false;
        if (event.pointerType === "mouse") { held = { x: event.clientX, y: event.clientY, from: view }; }
      });
      page.addEventListener("pointermove", function (event) {
        if (!held) { return; }
        var each = view.w / svg.getBoundingClientRect().width;
        var x = (held.x - event.clientX) * each, y = (held.y - event.clientY) * each;
        moved = moved || Math.abs(event.clientX - held.x) + Math.abs(event.clientY - held.y) > 4;
        if (moved) { show(held.from.x + view.w / 2 + x, held.from.y + view.h / 2 + y, view.w); }
      });
      page.addEventListener("pointerup", function () { held = null; });
      svg.addEventListener("click", function (event) {
        var mark = event.target.closest("g[data-box]");
        if (mark) { if (!moved) { choose(mark.id, false); } }
      });
      window.addEventListener("resize", draw);
      draw();
      if (page.location.hash) { choose(page.location.hash.slice(1), false); }
    })();

    """
}
