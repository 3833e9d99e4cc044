// RussianMeasures
