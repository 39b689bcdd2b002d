"""Reads refusals of the appointment: an absence, a cancellation, a visit that is called off."""
