extension DeclarativeTemplate {
  static let measures = """
    summary: Measures of the region's own
    # regions: [RU-SVE]                  # without the key, for every region
    measures:
      - id: PLUGIN-register
        name: {en: Register of masters, ru: Реестр мастеров}
        level: regional                  # federal, regional or municipal
        type: organizational             # economic, organizational or legal
        instrument: register of masters
        significance: [high]             # of local identity: high, medium, low; without the key, all
        # industries: [folk-arts-crafts] # without the key, all of the significances
        # territories: [my-town]         # without the key, the whole region
        legal_basis: name the act here
        platform: yes                    # an open platform or space, which the method prefers
        cost:
          model: fixed                   # or per-unit, per-inhabitant, population-share
          amount: 1.5M                   # a year
          low: 1M
          high: 2M
          price_year: 2026
          basis: where the amount comes from
        effects:                         # 0 to 1, with interval and evidence
          sociocultural: {value: 0.4, low: 0.2, high: 0.5, evidence: expert prior}

      - id: PLUGIN-residences
        name: {en: Residences for masters, ru: Резиденции мастеров}
        level: municipal
        type: economic
        instrument: grant for a residence
        significance: [high]
        cost: {model: per-unit, amount: 400k, units: 2, basis: two residences a year}
        effects:
          economic: {value: 0.4, low: 0.2, high: 0.6, evidence: expert prior}
          sociocultural: {value: 0.5, low: 0.3, high: 0.7, evidence: expert prior}
        requires: [PLUGIN-register]      # must be chosen with it
        # excludes: [another-measure]    # cannot stand beside it
        synergies:
          - {with: PLUGIN-register, bonus: 10%, evidence: "masters are found by the register"}

    """

  static let indicators = """
    summary: Indicators of the region's own
    kpis:
      - id: PLUGIN-gva-per-head
        name: {en: Creative value added per inhabitant, ru: Креативная добавленная стоимость на жителя}
        dimension: economic              # economic, sociocultural or reputational
        unit: RUB
        formula: gva_creative * 1bn / population()
        units: {gva_creative: bn RUB}    # rows of the table statistics in another unit do not count
        baseline: previous               # or first, or a period in quotes
        target: {value: 40k, basis: who decided it and when}
        rising: yes                      # more is better

      - id: PLUGIN-part-of-country
        name: {en: Part of the country's creative value added, ru: Доля региона в стране}
        dimension: economic
        unit: share
        formula: gva_creative / country(gva_creative)

    """

  static let codes = """
    summary: Activity codes and the creative industries they fall to
    system: okved2
    codes:
      # A code stands for everything below it. The weights of a code sum to at most 1: the rest is not creative.
      - code: "90.01"
        industries: {performing-arts: 1}
      - code: "32.12"
        industries: {fashion: 60%, folk-arts-crafts: 20%}

    """

  static let preset = """
    summary: A cautious package in which culture counts double
    parameters:
      # By the stage's verb; params design lists what there is.
      design:
        gamma: 3
        weight.sociocultural: 2

    """

  static let country = """
    summary: Levels of government, kinds of body and defaults of a country
    name: {en: Utopia, ru: Утопия}
    currency: EUR
    levels:
      # What stands for the method's three levels, as it is said before a noun.
      federal: {name: {en: national, ru: национальный}, decides: {en: the ministry of culture, ru: министерство культуры}}
      regional: {name: {en: county, ru: окружной}}
      municipal: {name: {en: town, ru: городской}}
    support:
      # Which levels support industries, by the significance of identity in them.
      high: [federal, regional, municipal]
      medium: [federal, regional]
      low: [federal]
    bodies:
      # kind is a word of the column kind of actors; roles: pays, decides, runs.
      - {kind: authority, name: {en: authority, ru: орган власти}, roles: [pays, decides]}
      - {kind: arts_council, name: {en: arts council, ru: совет по искусствам}, roles: [pays, runs]}
    indicators:
      # Names in the column indicator of statistics, by what they stand for.
      volume: [creative_firms]
      relations: [overnight_stays]
    parameters:
      design:
        budget.regional: {value: 2M, because: {en: the yearly line of the county's budget, ru: строка бюджета округа за год}}

    """

  static let messages = """
    summary: The region's own words
    messages:
      # Holes: {cluster} {elements} {place} {industries} {organisations} {event} {image} {proposition}
      - audience: visitors
        text:
          en: "See {elements} where they are at home."
          ru: "Посмотрите {elements} там, где они живут."

    """

  static let document = """
    summary: The strategic document in our own order
    text:
      # {{key}} takes a value: title, region, cycle, from, to, signatory. {{> chapter}} puts a chapter in.
      # {{#priorities}} goes through the priority clusters: name, rank, range, towns, image.
      en: |
        # What we set out to do
        {{region}} supports its creative industries{{#from}} from {{from}} to {{to}}{{/from}}. We begin with:

        {{#priorities}}
        - {{name}}: {{image}}
        {{/priorities}}
        {{> clusters}}
        {{> package}}
        {{> money}}
        {{> unknown}}
      ru: |
        # Что мы решили
        {{region}}: поддержка креативных индустрий{{#from}}, {{from}}–{{to}} годы{{/from}}. Начинаем с того, что важнее:

        {{#priorities}}
        - {{name}}. {{image}}
        {{/priorities}}
        {{> clusters}}
        {{> package}}
        {{> money}}
        {{> unknown}}

    """
}
