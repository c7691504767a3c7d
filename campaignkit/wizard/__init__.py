"""A first plan from answers: what is asked, what is proposed, and the plan that comes of it."""
