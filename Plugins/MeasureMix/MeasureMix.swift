// MeasureMix
