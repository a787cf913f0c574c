namespace Touyan.Modules.Documents.Model;

/// <summary>What became of a paper, from what happened to it.</summary>
internal static class PaperStates
{
    public static PaperState Of(DateOnly? voidedOn, DateOnly? receiptOn, DateOnly? validUntil, DateOnly today) =>
        voidedOn is not null ? PaperState.Voided
        : receiptOn is not null ? PaperState.Receipted
        : validUntil < today ? PaperState.Expired
        : PaperState.Valid;
}
