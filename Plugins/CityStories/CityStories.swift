// CityStories
