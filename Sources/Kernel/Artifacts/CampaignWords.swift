/// What a message of the campaign does.
public enum MessageKind: String, Codable, CaseIterable, Sendable {
  /// Come, see, taste, walk.
  case invitation
  /// Work with it, or with those who keep it.
  case offer
  /// What is lost or in danger, told as memory or as a call to its keepers.
  case memory
  /// What is sensitive, told without a call to come.
  case remembrance
}

/// What a story starts from.
public enum StoryKind: String, Codable, CaseIterable, Sendable { case result, event, practice }

/// Where a route leads.
public enum RouteKind: String, Codable, CaseIterable, Sendable { case town, region }

/// What a line of the message house is.
public enum HousePart: String, Codable, CaseIterable, Sendable { case core, pillar, proof, audience, channel }

/// To whom the message house speaks.
public enum HouseAudience: String, Codable, CaseIterable, Sendable {
  case residents, entrepreneurs, visitors, investors
}
