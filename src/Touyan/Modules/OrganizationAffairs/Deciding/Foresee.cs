using Touyan.Kernel;
using Touyan.Modules.Procedures;
using Touyan.Platform.Data;

namespace Touyan.Modules.OrganizationAffairs.Deciding;

/// <summary>
/// Whether what a decision is to bring about could come about today: tried in a unit of work of its own that is thrown away. Who decides hears of what is
/// in the way before he decides, not when it is entered.
/// </summary>
internal sealed class Foresee<TEffect>(IServiceScopeFactory scopes, INewDb newDb, TouyanDb db) : ICaseCheck
    where TEffect : class, ICaseEffect
{
    public async Task<Refusal?> RunAsync(CaseMoment moment, CancellationToken ct)
    {
        await using var trial = scopes.CreateAsyncScope();
        trial.ServiceProvider.GetRequiredService<GivenUnit>().Db = newDb.CreateTrial(db);
        trial.ServiceProvider.GetRequiredService<CaseAtHand>().Take(moment.Case);
        var refusal = await trial.ServiceProvider.GetRequiredService<TEffect>().RunAsync(moment, ct);
        return refusal is null ? null : refusal with { Field = FieldOf(refusal.Field) };
    }

    // What the records call a field, and where the form of a case asks for it.
    private static string? FieldOf(string? field) =>
        field switch
        {
            "Name" => "Values[name]",
            "Type" => "Values[type]",
            "Sector" => "Values[sector]",
            "MemberId" => "Values[member]",
            "Post" => "Values[post]",
            "ParentId" => "Parties[receiver]",
            "IntoId" => "Parties[into]",
            "From" => "On",
            _ => field,
        };
}
