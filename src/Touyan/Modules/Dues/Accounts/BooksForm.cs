using Microsoft.AspNetCore.Mvc;
using Touyan.Kernel;
using Touyan.Modules.Dues.Model;
using Touyan.Modules.Organizations;
using Touyan.Platform.Ui;

namespace Touyan.Modules.Dues.Accounts;

/// <summary>A form on the books of an organisation.</summary>
public abstract class BooksForm<TInput>(DuesDesk desk, Actor actor) : FormPage<TInput>(actor)
    where TInput : class, new()
{
    [FromRoute]
    public OrganizationId Id { get; set; }

    public OrganizationPlace Place { get; private set; } = null!;

    public override string Href => $"/dues/accounts/{Id}";

    public override IEnumerable<Crumb> Crumbs => [new("党费账目", "/dues/accounts"), new(Place.Name, Href)];

    protected DuesDesk Desk => desk;

    protected override async Task<bool> FindAsync(CancellationToken ct)
    {
        var found = await desk.PlaceAsync(Id, Actor, DuesPermissions.Accounts, DuesPermissions.ReadAccounts, ct);
        if (!found.IsRefused)
            Place = found.Value;

        return !found.IsRefused;
    }
}
