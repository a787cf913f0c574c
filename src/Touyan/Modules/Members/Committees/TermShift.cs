using Touyan.Kernel;
using Touyan.Modules.Rulebook;

namespace Touyan.Modules.Members.Committees;

/// <summary>An election on another day than the term asks for: what the regulation allows, and what the body above approved.</summary>
/// <param name="Years">By how much, normally.</param>
/// <param name="DocumentNumber">The approval.</param>
/// <param name="IsExceptional">Approved although it is more than is normal.</param>
public sealed record TermShift(Cited<int> Years, string? DocumentNumber, bool IsExceptional)
{
    /// <summary>Sooner than due needs approval; an election after the term ran out is a fact that has to be entered.</summary>
    internal Refusal? CheckEarly(DateOnly due, DateOnly on) => on >= due ? null : Check(due, "ElectedOn", on >= due.AddYears(-Years.Value));

    internal Refusal? CheckLate(DateOnly due, DateOnly until) => Check(due, "Until", until <= due.AddYears(Years.Value));

    private Refusal? Check(DateOnly due, string field, bool isNormal)
    {
        if (string.IsNullOrWhiteSpace(DocumentNumber))
            return CommitteeRefusals.ShiftNeedsApproval(due, Years);

        return isNormal || IsExceptional ? null : CommitteeRefusals.ShiftedTooFar(due, Years, field);
    }
}
