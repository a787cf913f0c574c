using Microsoft.AspNetCore.Mvc;
using Touyan.Kernel;
using Touyan.Modules.Elections.Profile;
using Touyan.Platform.Ui;

namespace Touyan.Modules.Elections.Desk;

/// <summary>A form on an election: what it shows above its fields, and where it leads.</summary>
public abstract class ElectionForm<TInput>(ShowElection showElection, Actor actor) : FormPage<TInput>(actor)
    where TInput : class, new()
{
    [FromRoute]
    public ElectionId Id { get; set; }

    public ElectionView View { get; private set; } = null!;

    public override string Href => $"/elections/{Id}";

    public override IEnumerable<Crumb> Crumbs => [new("换届选举", "/elections"), new(View.Place.Name, Href)];

    /// <summary>False when what the address names is not there.</summary>
    protected virtual bool IsThere => true;

    /// <summary>Carries it out; the election.</summary>
    protected abstract Task<Result<ElectionId>> ConductAsync(CancellationToken ct);

    protected override async Task<Result<string>> RunAsync(CancellationToken ct) => To(await ConductAsync(ct), _ => Href);

    protected override async Task<bool> FindAsync(CancellationToken ct)
    {
        var shown = await showElection.RunAsync(Id, Actor, ct);
        if (shown.IsRefused || !Actor.MayAt(ElectionsPermissions.Conduct, shown.Value.Place.Path))
            return false;

        View = shown.Value;
        return IsThere;
    }
}
