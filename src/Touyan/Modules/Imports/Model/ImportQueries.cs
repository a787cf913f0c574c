using Touyan.Kernel;

namespace Touyan.Modules.Imports.Model;

internal static class ImportQueries
{
    private static readonly AccountId OfCommand = new(Guid.Empty);

    extension(IQueryable<Import> imports)
    {
        /// <summary>
        /// Whose: those one brought oneself. The sheet of a colleague is not for others' eyes; what it wrote is in the files. What a command on the
        /// server brought belongs to whoever imports for the whole county.
        /// </summary>
        public IQueryable<Import> VisibleTo(Actor by)
        {
            var isForCounty = by.Reach(ImportsPermissions.Use).IsWholeCounty;
            return imports.Where(i => i.UploadedBy == by.Account || (isForCounty && i.UploadedBy == OfCommand));
        }
    }
}
