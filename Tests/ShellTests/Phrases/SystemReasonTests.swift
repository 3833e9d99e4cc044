import Foundation
import TerroirKernel
import Testing
import Workspace

@testable import Shell

@Suite("The reasons of the system")
struct SystemReasonTests {
  private let russian = PhraseTeller(.russian, .program)

  @Test("have words in Russian where they are usual, and stand as the system has them where they are not")
  func codes() {
    #expect(russian.text("x: \(Phrase.system(ENOSPC))") == "x: на диске нет места")
    #expect(Phrase.system(EACCES).description == "Permission denied")
    #expect(russian.text(.system(EXDEV)) == String(cString: strerror(EXDEV)))
  }

  @Test("are told of a failure of Foundation, too")
  func foundation() {
    let missing = URL(filePath: "/no-such-folder/no-such-file")
    let error = #expect(throws: (any Error).self) { try Data(contentsOf: missing) }
    #expect(error.map { russian.text(.reason(of: $0)) } == "нет такого файла или папки")
  }
}
