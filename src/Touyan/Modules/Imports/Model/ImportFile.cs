using Touyan.Kernel;

namespace Touyan.Modules.Imports.Model;

/// <summary>The file as it was sent: the source behind every row. In the database, because several instances share nothing else.</summary>
internal sealed class ImportFile : ICountyOwned, IUntraced
{
    private ImportFile() { }

    public int CountyCode { get; private set; }

    public ImportId Id { get; private set; }

    public byte[] Content { get; private set; } = [];

    public static ImportFile Of(Import import, byte[] content) =>
        new()
        {
            CountyCode = import.CountyCode,
            Id = import.Id,
            Content = content,
        };
}
