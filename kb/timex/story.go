package timex

// In a history dates go on from the last one told, and not from the day of
// publication.

// storyStep is how many days a story goes on at a time: a date so near to the
// last day or month told is more likely than one in a year told since.
const storyStep = 31

// next is the candidate that a history goes on with: the next step, or one
// within the date told last, or else the nearest to it.
func (r *resolver) next(candidates []period) period {
	best := candidates[0]
	for _, c := range candidates {
		if r.toldMonth.known() && r.toldMonth.stepTo(c) <= storyStep {
			return c
		}
		if r.story.stepTo(c) < r.story.stepTo(best) {
			best = c
		}
	}
	return best
}

// stepTo is how many days lie between two periods.
func (p period) stepTo(c period) int {
	return max(0, c.first.Sub(p.last()), p.first.Sub(c.last()))
}
