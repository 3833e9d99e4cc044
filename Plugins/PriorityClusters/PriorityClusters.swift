// PriorityClusters
