"""A receipt to be taken away: as a QR code, as text, as a file, on paper."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QGuiApplication, QPainter
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from edgewatch.ui.fonts import font, px
from edgewatch.ui.models.receipt import ReceiptView
from edgewatch.ui.qr import qr_image
from edgewatch.ui.widgets.basics import button, row, say, set_text, text_label
from edgewatch.ui.widgets.qr_view import QrView
from edgewatch.ui.words import tr

_PAPER_MM = 80.0
_MARGIN_MM = 20.0
_MM_PER_INCH = 25.4


class ReceiptDialog(QDialog):
    """Not modal. What leaves the site with a person cannot be altered at the site later."""

    def __init__(self, receipt: ReceiptView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("receipt_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Receipt"))
        say(self, receipt.headline)
        self.receipt = receipt
        self.code = QrView("receipt_code")
        self.code.show_code(qr_image(receipt.text))
        say(self.code, tr("QR code of the receipt"))
        self.text = QPlainTextEdit(receipt.text)
        self.outcome = text_label("receipt_outcome", muted=True, wrap=True)
        self.copy_button = button("receipt_copy", tr("&Copy"))
        self.save_button = button("receipt_save", tr("&Save …"))
        self.print_button = button("receipt_print", tr("&Print …"))
        self.close_button = button("receipt_close", tr("C&lose"))
        self._lay_out()
        self.copy_button.clicked.connect(self._copy)
        self.save_button.clicked.connect(self._ask_where)
        self.print_button.clicked.connect(self._ask_printer)
        self.close_button.clicked.connect(self.close)

    def _lay_out(self) -> None:
        self.text.setObjectName("receipt_text")
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        say(self.text, tr("Text of the receipt: {text}", text=self.receipt.text))
        headline = text_label("receipt_headline", self.receipt.headline, bold=True, wrap=True)
        meaning = tr(
            "Photograph the code, or keep the file or the paper where nobody of this site can "
            "change it. Whoever alters the record up to this moment is found out by it."
        )
        side = QVBoxLayout()
        side.addWidget(headline)
        side.addWidget(text_label("receipt_meaning", meaning, wrap=True))
        side.addWidget(self.text, 1)
        halves = QHBoxLayout()
        halves.addWidget(self.code, 1)
        halves.addLayout(side, 1)
        layout = QVBoxLayout(self)
        layout.addLayout(halves, 1)
        layout.addWidget(self.outcome)
        buttons = (self.copy_button, self.save_button, self.print_button, self.close_button)
        layout.addLayout(row(*buttons, stretch_at=0))
        self.resize(min(px(820), 1240), min(px(440), 660))

    def save(self, path: Path) -> None:
        """Write the text of the receipt into a file, as ``edgewatch receipt`` does."""
        try:
            path.write_text(self.receipt.text, encoding="utf-8", newline="\n")
        except OSError as error:
            told = tr("It cannot be saved: {why}", why=error.strerror or error)
        else:
            told = tr("Saved: {path}", path=path)
        set_text(self.outcome, told)

    def print_to(self, printer: object) -> None:
        """One page: headline, code, and text."""
        from PySide6.QtPrintSupport import QPrinter

        if not isinstance(printer, QPrinter):
            return
        painter = QPainter(printer)
        dots = printer.resolution() / _MM_PER_INCH
        painter.setFont(font(10))
        side, margin = _PAPER_MM * dots, _MARGIN_MM * dots
        width = painter.viewport().width() - 2 * margin
        wrap = int(Qt.TextFlag.TextWordWrap | Qt.TextFlag.TextWrapAnywhere)
        painter.drawText(QRectF(margin, margin, width, margin), wrap, self.receipt.headline)
        painter.drawImage(QRectF(margin, 2 * margin, side, side), qr_image(self.receipt.text))
        below = QRectF(margin, 3 * margin + side, width, side)
        painter.drawText(below, wrap, self.receipt.text)
        painter.end()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.receipt.text)
        set_text(self.outcome, tr("Copied."))

    def _ask_where(self) -> None:
        offered = str(Path.home() / self.receipt.file_name)
        dialog = QFileDialog(self, tr("Save the receipt"), offered)
        dialog.setObjectName("receipt_file_dialog")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.fileSelected.connect(lambda path: self.save(Path(path)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _ask_printer(self) -> None:
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        dialog = QPrintDialog(printer, self)
        dialog.setObjectName("receipt_print_dialog")
        dialog.accepted.connect(lambda: self.print_to(printer))
        dialog.finished.connect(dialog.deleteLater)
        dialog.setModal(True)
        dialog.show()
