/// Messages tied to evidence, stories, the calendar of events and creative-city routes.
public struct Campaign: ArtifactValue {
  public static let iteration = Iteration.promote
  public static let contract = 1

  public var messages: [MessagesRow]
  public var stories: [StoriesRow]
  public var calendar: [CalendarRow]
  public var routes: [RoutesRow]
  public var stops: [StopsRow]
  public var findings: [Finding]

  public init(
    messages: [MessagesRow] = [],
    stories: [StoriesRow] = [],
    calendar: [CalendarRow] = [],
    routes: [RoutesRow] = [],
    stops: [StopsRow] = [],
    findings: [Finding] = []
  ) {
    self.messages = messages
    self.stories = stories
    self.calendar = calendar
    self.routes = routes
    self.stops = stops
    self.findings = findings
  }

  public static let tables: [ArtifactTable<Campaign>] = [
    ArtifactTable("messages", "what is said to whom, with its evidence") { $0.messages },
    ArtifactTable("stories", "stories") { $0.stories },
    ArtifactTable("calendar", "events of the year") { $0.calendar },
    ArtifactTable("routes", "creative-city routes") { $0.routes },
    ArtifactTable("stops", "stops of the routes in order") { $0.stops },
    ArtifactTable("findings", "what a person must know, and what could not be assessed") { $0.findings },
  ]
}
