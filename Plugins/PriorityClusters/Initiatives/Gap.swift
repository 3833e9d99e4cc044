/// What a cluster may lack, as the roadmap names it; of equally wide gaps the earlier one comes first.
enum Gap: String, CaseIterable {
  case carriers, endangered
  case creation, production, dissemination, exhibition
  case skills, market, media, isolation
  case townBodies = "town-bodies"
  case reach
}
