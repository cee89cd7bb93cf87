package bryggen.portal.invoices;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class InvoiceStatusTest {
    private static final LocalDate DUE = LocalDate.parse("2026-12-20");

    @Test
    @DisplayName("IN2 nothing open is paid, whatever the day")
    void paid() {
        assertThat(on("0.00", DUE.plusDays(30))).isEqualTo(InvoiceStatus.PAID);
    }

    @Test
    @DisplayName("IN2 on its due day it is open, the day after it is overdue")
    void overdue() {
        assertThat(on("0.01", DUE)).isEqualTo(InvoiceStatus.OPEN);
        assertThat(on("0.01", DUE.plusDays(1))).isEqualTo(InvoiceStatus.OVERDUE);
    }

    @Test
    @DisplayName("IN2 without a due day it is never overdue")
    void noDueDay() {
        assertThat(InvoiceStatus.of(false, BigDecimal.ONE, BigDecimal.ZERO, null, DUE))
                .isEqualTo(InvoiceStatus.OPEN);
    }

    @Test
    @DisplayName("IN3 a credit note is never overdue")
    void creditNote() {
        assertThat(InvoiceStatus.of(true, BigDecimal.ONE, BigDecimal.ZERO, DUE, DUE.plusDays(9)))
                .isEqualTo(InvoiceStatus.OPEN);
    }

    private static InvoiceStatus on(String open, LocalDate today) {
        return InvoiceStatus.of(false, new BigDecimal(open), BigDecimal.ZERO, DUE, today);
    }

    @Test
    void in8WhatAPaymentHoldsIsPendingAlsoWhenItIsOverdueUntilTheErpSaysItIsPaid() {
        var held = BigDecimal.ONE;
        assertThat(InvoiceStatus.of(false, BigDecimal.TEN, held, DUE, DUE.plusDays(9)))
                .isEqualTo(InvoiceStatus.PENDING);
        assertThat(InvoiceStatus.of(false, BigDecimal.ZERO, held, DUE, DUE.plusDays(9)))
                .isEqualTo(InvoiceStatus.PAID);
    }
}
