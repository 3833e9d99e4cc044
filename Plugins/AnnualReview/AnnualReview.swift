// AnnualReview
