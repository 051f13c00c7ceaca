/**
 * Taking money and giving it back: what a payment gateway is asked and what it answers, how its being slow or away is
 * borne, and the test gateway that is built in. Uses nothing else of ours, and knows no orders: a payment is known by its key.
 */
package levee.payment;
