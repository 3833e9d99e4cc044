package import TerroirKernel

extension PhraseCatalogue {
  /// What the module Authoring says of faults, in Russian.
  package static let authoring = PhraseCatalogue([
    (
      "the kernel's sources that {0} was built from are not there",
      "исходного кода ядра, из которого собран {0}, нет на месте"
    ),
    ("{0} has no plugin.yaml", "в {0} нет plugin.yaml"),
    ("{0} is a {1} plugin: there is nothing to build", "{0} — модуль вида {1}: собирать нечего"),
    ("{0} has no Package.swift", "в {0} нет Package.swift"),
    ("{0} cannot be started: {1}", "{0} не запускается: {1}"),
    ("{0} ended with exit code {1}{2}", "{0} завершилась с кодом {1}{2}"),
    ("{0} was stopped before it ended", "{0} остановлена, не закончив"),
    ("{0} names the library {1}, but the build gave no {2}", "{0} называет библиотеку {1}, а сборка не дала {2}"),
    (
      "{0} has changed since this program was built from it: the plugin carries {1}, this program {2}",
      "{0} изменилось с тех пор, как из него собрана эта программа: в модуле отметка {1}, в этой программе {2}"
    ),
    ("{0} is no name for a plugin", "{0} — не имя для модуля"),
    ("a {0} plugin brings no {1}", "модуль вида {0} не приносит {1}"),
    (
      "run the program from the source tree it was built in, or put the sources into ../lib/terroir/Kernel",
      """
      запустите программу из дерева исходного кода, из которого она собрана, или положите код в \
      ../lib/terroir/Kernel
      """
    ),
    ("give the folder of a plugin; plugin new makes one", "укажите папку модуля; её создаёт plugin new"),
    ("plugin test checks it", "его проверяет plugin test"),
    (
      "plugin new NAME kind=native shows what a native plugin's folder holds",
      "что лежит в папке модуля native, показывает plugin new NAME kind=native"
    ),
    ("give a folder that can be written", "укажите папку, в которую можно писать"),
    ("install it, or put it on PATH", "установите её или добавьте в PATH"),
    ("mend what it says; the whole output is in {0}", "исправьте то, о чём она говорит; весь вывод — в {0}"),
    ("run it again", "запустите снова"),
    (
      "declare .library(name: \"{0}\", type: .dynamic, ...) in Package.swift, or mend library: in plugin.yaml",
      "объявите .library(name: \"{0}\", type: .dynamic, ...) в Package.swift или исправьте library: в plugin.yaml"
    ),
    ("build the program anew, then the plugin", "соберите заново программу, затем модуль"),
    ("give another name", "дайте другое имя"),
    (
      "take lower-case letters, digits and hyphens, a letter first: coast-clusters",
      "пишите строчными буквами, цифрами и дефисами, начните с буквы: coast-clusters"
    ),
    (
      "take contributes=catalogue, kpis, classification, preset, messages or country; a stage is native or process",
      """
      возьмите contributes=catalogue, kpis, classification, preset, messages или country; этап бывает native или \
      process
      """
    ),
    (
      "take stage=VERB, contributes=diagnostic, catalogue or kpis, or kind=declarative",
      "возьмите stage=VERB, contributes=diagnostic, catalogue или kpis либо kind=declarative"
    ),
    ("against {0}", "с ядром {0}"),
    ("its manifest names no command under test:", "в манифесте нет команды test:"),
    (
      "the same bytes in Turkish, in Kathmandu and on one processor",
      "те же байты с турецкой локалью, в Катманду и на одном процессоре"
    ),
    (
      "another result under LANG=tr_TR.UTF-8, TZ=Asia/Kathmandu or on one processor",
      "другой результат при LANG=tr_TR.UTF-8, TZ=Asia/Kathmandu или на одном процессоре"
    ),
    ("; its last output: {0}", "; последний вывод: {0}"),
    ("it ended the process with exit code {0}{1}", "он завершил процесс с кодом {0}{1}"),
    ("it crashed with signal {0}{1}", "он упал с сигналом {0}{1}"),
    ("it had not ended after {0}{1}", "он не закончил за {0}{1}"),
    ("the program cannot be started: {0}", "программу нельзя запустить: {0}"),
  ])
}
