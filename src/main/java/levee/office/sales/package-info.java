/** The office's pages of flash sales. What they do is {@code levee.stock.sale}'s. */
package levee.office.sales;
