namespace Touyan.Modules.Documents;

/// <summary>
/// A house whose matters hang on papers: what becomes of such a paper is decided there, and not in the register. Register one for each house (scoped).
/// </summary>
public interface IPaperUse
{
    /// <summary>Where the paper is settled, as the menu calls it: 组织关系转接. Null when it is none of this house's.</summary>
    Task<string?> PlaceOfAsync(PaperId id, CancellationToken ct);
}
