using Microsoft.AspNetCore.Mvc;
using Touyan.Kernel;
using Touyan.Modules.Organizations;
using Touyan.Platform.Ui;

namespace Touyan.Modules.Members.Committees;

/// <summary>A form on the committee of an organisation: what it shows above its fields, and where it leads.</summary>
public abstract class CommitteeForm<TInput>(ShowCommittee showCommittee, Actor actor) : FormPage<TInput>(actor)
    where TInput : class, new()
{
    [FromRoute]
    public OrganizationId Id { get; set; }

    public ShowCommittee.View View { get; private set; } = null!;

    /// <summary>The term in office; only on forms that need one.</summary>
    public ShowCommittee.Term Term => View.Serving!;

    public override string Href => $"/organizations/{Id}/committee";

    public override IEnumerable<Crumb> Crumbs =>
        [new("党组织", "/organizations"), new(View.Place.Name, $"/organizations/{Id}"), new("班子和届次", Href)];

    /// <summary>False on the form that begins a term.</summary>
    protected virtual bool NeedsTerm => true;

    /// <summary>False when what the address names is not there.</summary>
    protected virtual bool IsThere => true;

    /// <summary>Carries it out; what it made or changed.</summary>
    protected abstract Task<Result<Guid>> ChangeAsync(CancellationToken ct);

    protected override async Task<Result<string>> RunAsync(CancellationToken ct) => To(await ChangeAsync(ct), _ => Href);

    protected override async Task<bool> FindAsync(CancellationToken ct)
    {
        var shown = await showCommittee.RunAsync(Id, Actor, ct);
        if (shown.IsRefused || !Actor.MayAt(MembersPermissions.Committees, shown.Value.Place.Path) || !shown.Value.Place.IsOpen)
            return false;

        View = shown.Value;
        return (!NeedsTerm || View.Serving is not null) && IsThere;
    }
}
